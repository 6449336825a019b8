package org.causebook.api.scan;

import org.causebook.catalog.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry in short. */
@Schema(
        name = "FoundEntry",
        description = "An entry in short.",
        requiredProperties = {"catalog", "code", "symbol", "outcome", "meaning", "url"})
public record FoundEntry(
        @Schema(description = "Slug of the catalog.", examples = "iissync")
        String catalog,

        @Schema(description = "Canonical text of the code that the entry is filed under.", examples = "2148598792")
        String code,

        @Schema(nullable = true, description = "The name that headers give the code; null when none is known.")
        @Nullable
        String symbol,

        @Schema(
                description = "How serious the code is to the one who gets it.",
                enumeration = {"success", "informational", "warning", "error"})
        String outcome,

        @Schema(description = "What the code means.") String meaning,

        @Schema(description = "Path of its page, relative to the server.", examples = "/catalogs/iissync/2148598792")
        String url) {

    static FoundEntry from(Entry entry) {
        return new FoundEntry(
                entry.catalog(),
                entry.code(),
                entry.symbol(),
                entry.outcome().id(),
                entry.meaning(),
                "/catalogs/" + entry.catalog() + "/" + entry.code());
    }
}
