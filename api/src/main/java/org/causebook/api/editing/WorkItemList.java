package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.causebook.catalog.Page;
import org.causebook.editing.WorkItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of entries as editors see them. */
@Schema(name = "WorkItemList", description = "A page of entries as editors see them.", requiredProperties = "items")
public record WorkItemList(
        @Schema(description = "The entries, in the order asked for.")
        List<WorkItemResponse> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static WorkItemList from(Page<WorkItem> page) {
        return new WorkItemList(
                page.items().stream().map(WorkItemResponse::from).toList(),
                page.next().orElse(null));
    }
}
