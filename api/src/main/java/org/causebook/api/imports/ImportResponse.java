package org.causebook.api.imports;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Locale;
import org.causebook.imports.Import;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An import. */
@Schema(name = "Import", description = "An import, done or under way.")
record ImportResponse(
        @Schema(description = "Its number.", examples = "12")
        long id,

        @Schema(description = "Slug of the catalog.", examples = "iissync")
        String catalog,

        @Schema(description = "Name of the file; empty for a text, and when it undoes another.", examples = "codes.csv")
        String file,

        @Schema(nullable = true, description = "Number of the import that it undoes; null when it undoes none.")
        @Nullable
        Long undoes,

        @Schema(description = "Login of who imported it.", examples = "anna")
        String author,

        @Schema(
                description = "What becomes of the entries.",
                enumeration = {"drafts", "review", "published"},
                examples = "review")
        String as,

        @Schema(
                description =
                        "`running` and `cancelling`: it has not ended. Nothing is left of one that was `cancelled` or"
                                + " has `failed`. `undone`: it was done, and another import has undone it since.",
                enumeration = {"running", "cancelling", "done", "cancelled", "failed", "undone"},
                examples = "done")
        String state,

        @Schema(description = "How far it has come, in percent.", examples = "100")
        int progress,

        @Schema(description = "How many entries were added or changed; 0 until it is done.", examples = "14")
        int entries,

        @Schema(description = "How many of them are new.", examples = "12")
        int added,

        @Schema(description = "How many of them were there.", examples = "2")
        int changed,

        @Schema(
                description =
                        "How many rows were equal, refused, in conflict or not chosen; of one that undoes another, how"
                                + " many entries stay as they are.",
                examples = "0")
        int leftOut,

        @Schema(description = "Why it failed; empty when it did not.")
        String reason,

        @Schema(description = "When it began.") Instant startedAt,

        @Schema(nullable = true, description = "When it ended; null while it runs.") @Nullable
        Instant finishedAt) {

    static ImportResponse from(Import shown) {
        return new ImportResponse(
                shown.id(),
                shown.catalog(),
                shown.file(),
                shown.undoes().orElse(null),
                shown.author(),
                shown.how().name().toLowerCase(Locale.ROOT),
                shown.state().id(),
                shown.progress(),
                shown.entries(),
                shown.added(),
                shown.changed(),
                shown.leftOut(),
                shown.reason(),
                shown.startedAt(),
                shown.finishedAt().orElse(null));
    }

    /** 200 when it has ended, otherwise 202 with where to see how far it has come. */
    static RestResponse<ImportResponse> answer(Import started) {
        var body = from(started);
        return started.state().isOpen()
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, body)
                        .header(HttpHeaders.LOCATION, "/api/v1/imports/" + started.id())
                        .build()
                : RestResponse.ok(body);
    }
}
