package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.causebook.editing.Revision;
import org.causebook.editing.UnknownRevision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One published state of an entry, for anyone. */
@Schema(
        name = "Revision",
        description = "One published state of an entry.",
        requiredProperties = {"revision", "publishedAt", "comment", "content", "url"})
public record RevisionResponse(
        @Schema(description = "Counts the publications of the entry, from 1; the same number as in the entry.")
        int revision,

        @Schema(implementation = String.class, format = "date-time", description = "When it was published.")
        Instant publishedAt,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Login of the author; absent where the catalog keeps that to itself.", examples = "anna")
        @Nullable
        String author,

        @Schema(nullable = true, description = "What the author said about the change; null for nothing.") @Nullable
        String comment,

        @Schema(description = "The whole content at that time.")
        ContentBody content,

        @Schema(
                description = "Its address, relative to the server.",
                examples = "/api/v1/catalogs/iissync/codes/2148598792/revisions/1")
        String url) {

    /** @throws UnknownRevision if it was never published */
    static RevisionResponse from(Revision revision) {
        int number = revision.publication().orElseThrow(UnknownRevision::new);
        return new RevisionResponse(
                number,
                revision.publishedAt().orElseThrow(UnknownRevision::new),
                revision.author().orElse(null),
                revision.comment().orElse(null),
                ContentBody.from(revision.content()),
                Addresses.of(revision.entry()) + "/revisions/" + number);
    }
}
