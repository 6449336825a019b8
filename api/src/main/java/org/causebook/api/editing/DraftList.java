package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.causebook.catalog.Page;
import org.causebook.editing.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Drafts. */
@Schema(name = "DraftList", description = "Drafts.", requiredProperties = "items")
public record DraftList(
        @Schema(description = "The drafts, last saved first.")
        List<DraftResponse> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static DraftList from(List<Draft> drafts) {
        return new DraftList(drafts.stream().map(DraftResponse::from).toList(), null);
    }

    static DraftList from(Page<Draft> page) {
        return new DraftList(
                page.items().stream().map(DraftResponse::from).toList(),
                page.next().orElse(null));
    }
}
