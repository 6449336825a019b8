package org.causebook.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of entries. */
@Schema(
        name = "EntryList",
        description = "A page of the entries of a catalog.",
        requiredProperties = {"items"})
public record EntryList(
        @Schema(description = "The entries, in the order asked for.")
        List<EntryResponse> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static EntryList from(Page<Entry> page) {
        return new EntryList(
                page.items().stream().map(EntryResponse::from).toList(),
                page.next().orElse(null));
    }
}
