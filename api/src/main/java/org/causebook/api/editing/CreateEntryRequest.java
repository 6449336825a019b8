package org.causebook.api.editing;

import java.util.Objects;
import org.causebook.catalog.EntryContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a new entry. */
@Schema(name = "CreateEntry", description = "A code that the catalog does not have yet.", requiredProperties = "code")
public record CreateEntryRequest(
        @Schema(description = "The code in any form that the catalog takes.", examples = "0x80040154") @Nullable
        String code,

        @Schema(ref = "EntryContent") @Nullable EntryContent content) {

    /** The code as it was typed; blank when it is missing, which is no code. */
    String typed() {
        return Objects.requireNonNullElse(code, "");
    }

    EntryContent written() {
        return Objects.requireNonNullElseGet(content, EntryContent::empty);
    }
}
