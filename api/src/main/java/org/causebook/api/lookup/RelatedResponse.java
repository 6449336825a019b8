package org.causebook.api.lookup;

import org.causebook.catalog.Entry;
import org.causebook.lookup.Related;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of a value that is made of the one asked for, or the other way round. */
@Schema(
        name = "Related",
        description = "An entry of a value that contains the one asked for, or is contained in it.",
        requiredProperties = {"code", "catalog", "symbol", "meaning", "because"})
public record RelatedResponse(
        @Schema(description = "Canonical text of the entry's code.", examples = "1722")
        String code,

        @Schema(description = "Slug of its catalog.", examples = "windows")
        String catalog,

        @Schema(nullable = true, description = "Its symbol; null when none is known.") @Nullable
        String symbol,

        @Schema(description = "What it means.") String meaning,

        @Schema(description = "What it is to the value asked for.")
        String because) {

    static RelatedResponse from(Related related) {
        Entry entry = related.entry();
        return new RelatedResponse(
                entry.code(),
                entry.catalog(),
                entry.symbol(),
                entry.meaning(),
                related.kinship().phrase());
    }
}
