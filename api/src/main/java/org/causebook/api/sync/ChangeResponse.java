package org.causebook.api.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.causebook.sync.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that has to be read again. */
@Schema(
        name = "Change",
        description = "Something that changed, and has to be read again by who keeps a copy.",
        requiredProperties = {"sequence", "kind", "catalog", "at"})
public record ChangeResponse(
        @Schema(description = "The place in the order of all changes, from 1.", examples = "42")
        long sequence,

        @Schema(
                description = "What happened. An archived catalog and a retired entry can still be read; a removed"
                        + " catalog cannot, nor can its entries.",
                enumeration = {
                    "catalog-added",
                    "catalog-revised",
                    "catalog-archived",
                    "catalog-removed",
                    "entry-published",
                    "entry-revised",
                    "entry-retired"
                })
        String kind,

        @Schema(description = "Slug of the catalog.", examples = "iissync")
        String catalog,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Code of the entry; absent when the catalog as a whole changed.", examples = "2148598792")
        @Nullable
        String code,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The revision that was in force afterwards; absent like the code.")
        @Nullable
        Integer revision,

        @Schema(implementation = String.class, format = "date-time", description = "When it became public.")
        Instant at) {

    static ChangeResponse from(Change change) {
        return new ChangeResponse(
                change.sequence(), change.kind().id(), change.catalog(), change.code(), change.revision(), change.at());
    }
}
