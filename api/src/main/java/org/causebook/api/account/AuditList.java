package org.causebook.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.causebook.account.AuditRecord;
import org.causebook.catalog.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the audit trail. */
@Schema(
        name = "AuditList",
        description = "A page of the audit trail.",
        requiredProperties = {"items"})
public record AuditList(
        @Schema(description = "The records, the newest first.")
        List<AuditResponse> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static AuditList from(Page<AuditRecord> page) {
        return new AuditList(
                page.items().stream().map(AuditResponse::from).toList(),
                page.next().orElse(null));
    }
}
