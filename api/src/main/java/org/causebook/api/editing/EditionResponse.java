package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.Revision;
import org.causebook.editing.UnknownRevision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One published state of an entry, for anyone. */
@Schema(
        name = "Edition",
        description = "One published state of an entry.",
        requiredProperties = {"edition", "publishedAt", "comment", "content", "url"})
public record EditionResponse(
        @Schema(description = "Counts the publications of the entry, from 1; the same number as in the entry.")
        int edition,

        @Schema(implementation = String.class, format = "date-time", description = "When it was published.")
        Instant publishedAt,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Login of the author; absent where the catalog keeps that to itself.", examples = "anna")
        @Nullable
        String author,

        @Schema(nullable = true, description = "What the author said about the change; null for nothing.") @Nullable
        String comment,

        @Schema(ref = "EntryContent") EntryContent content,

        @Schema(
                description = "Its address, relative to the server.",
                examples = "/api/v1/catalogs/iissync/codes/2148598792/editions/1")
        String url) {

    /** @throws UnknownRevision if it was never published */
    static EditionResponse from(Revision revision) {
        int number = revision.edition().orElseThrow(UnknownRevision::new);
        return new EditionResponse(
                number,
                revision.publishedAt().orElseThrow(UnknownRevision::new),
                revision.author().orElse(null),
                revision.comment().orElse(null),
                revision.content(),
                Addresses.of(revision.entry()) + "/editions/" + number);
    }
}
