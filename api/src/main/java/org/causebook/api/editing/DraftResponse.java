package org.causebook.api.editing;

import java.time.Instant;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one editor is working on. */
@Schema(
        name = "Draft",
        description = "What one editor is working on. Colleagues may read it, readers never.",
        requiredProperties = {"catalog", "code", "author", "base", "version", "updatedAt", "content", "url"})
public record DraftResponse(
        @Schema(description = "Slug of the catalog.", examples = "iissync")
        String catalog,

        @Schema(description = "Canonical text of the code.", examples = "2148598792")
        String code,

        @Schema(description = "Login of the editor.", examples = "anna")
        String author,

        @Schema(description = "Number of the revision that it begins at; 0 when there was none.")
        int base,

        @Schema(description = "Counts savings, from 1. The `ETag` is this number in quotes.")
        long version,

        @Schema(implementation = String.class, format = "date-time", description = "When it was last saved.")
        Instant updatedAt,

        @Schema(ref = "EntryContent") EntryContent content,

        @Schema(
                description = "Its address for the author, relative to the server.",
                examples = "/api/v1/catalogs/iissync/codes/2148598792/draft")
        String url) {

    static DraftResponse from(Draft draft) {
        return new DraftResponse(
                draft.entry().catalog(),
                draft.entry().code(),
                draft.author(),
                draft.base(),
                draft.version(),
                draft.updatedAt(),
                draft.content(),
                Addresses.of(draft));
    }
}
