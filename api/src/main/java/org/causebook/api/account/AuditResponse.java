package org.causebook.api.account;

import java.time.Instant;
import java.util.Map;
import org.causebook.account.AuditRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record of the audit trail. */
@Schema(
        name = "AuditRecord",
        description = "A change, and who made it.",
        requiredProperties = {"id", "at", "login", "origin", "action", "subject", "before", "after"})
public record AuditResponse(
        @Schema(description = "Number of the record; grows with time.", examples = "42")
        long id,

        @Schema(implementation = String.class, format = "date-time", description = "When it was done.")
        Instant at,

        @Schema(description = "Who did it; empty for someone who had not signed in.", examples = "anna")
        String login,

        @Schema(description = "The network address that it came from.", examples = "192.0.2.7")
        String origin,

        @Schema(description = "What was done.", examples = "account-changed")
        String action,

        @Schema(description = "What it was done to.", examples = "accounts/berta")
        String subject,

        @Schema(description = "What stood there before, by field; empty where there was nothing.")
        Map<String, @Nullable String> before,

        @Schema(description = "What stands there since, by field.")
        Map<String, @Nullable String> after) {

    static AuditResponse from(AuditRecord record) {
        return new AuditResponse(
                record.id(),
                record.at(),
                record.login(),
                record.origin(),
                record.event().action(),
                record.event().subject(),
                record.event().before(),
                record.event().after());
    }
}
