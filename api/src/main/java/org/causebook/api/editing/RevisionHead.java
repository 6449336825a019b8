package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.causebook.editing.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every answer about a revision says: where it stands in its entry and its life. */
public record RevisionHead(
        @Schema(description = "Slug of the catalog.", examples = "iissync")
        String catalog,

        @Schema(description = "Canonical text of the code.", examples = "2148598792")
        String code,

        @Schema(description = "Counts the revisions of the entry, from 1.")
        int number,

        @Schema(nullable = true, description = "Login of the author; null when it came with the software.") @Nullable
        String author,

        @Schema(implementation = String.class, format = "date-time", description = "When it was submitted.")
        Instant submittedAt,

        @Schema(nullable = true, description = "What the author said about it; null for nothing.") @Nullable
        String comment,

        @Schema(
                description = "Where it is in its life.",
                enumeration = {"in-review", "sent-back", "published", "superseded", "withdrawn"})
        String state,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The number of the edition that readers see; absent unless it was published.")
        @Nullable
        Integer edition,

        @JsonInclude(Include.NON_NULL)
        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "When it was published; absent unless it was.")
        @Nullable
        Instant publishedAt,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "What a reviewer decided; absent while nobody has.")
        @Nullable
        ReviewResponse review,

        @Schema(
                description = "Its address, relative to the server.",
                examples = "/api/v1/catalogs/iissync/codes/2148598792/revisions/2")
        String url) {

    static RevisionHead from(Revision revision) {
        return new RevisionHead(
                revision.entry().catalog(),
                revision.entry().code(),
                revision.number(),
                revision.author().orElse(null),
                revision.createdAt(),
                revision.comment().orElse(null),
                revision.state().id(),
                revision.edition().orElse(null),
                revision.publishedAt().orElse(null),
                ReviewResponse.from(revision.review()),
                Addresses.of(revision));
    }
}
