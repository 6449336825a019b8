package org.causebook.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.causebook.api.log.RequestLog;
import org.causebook.api.lookup.SuggestionResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 wants it.
 *
 * @param instance names the record of the error in the log, only with 500
 * @param requestId what the answer's header {@code X-Request-Id} says too, under which the log has the request
 * @param didYouMean known codes that may have been meant, only for a text that is no code
 * @param entry what has a code already, only for a code that is taken
 */
@Schema(
        name = "Problem",
        description = "An error (RFC 9457).",
        requiredProperties = {"type", "title", "status", "detail"})
public record Problem(
        @Schema(
                description = "The kind of problem; stable, made for programs.",
                implementation = String.class,
                format = "uri-reference",
                examples = "/problems/not-a-code")
        URI type,

        @Schema(description = "What happened, the same for every problem of this type.")
        String title,

        @Schema(description = "The HTTP status.", examples = "400")
        int status,

        @Schema(description = "What happened this time, for a person.")
        String detail,

        @JsonInclude(Include.NON_NULL)
        @Schema(
                implementation = String.class,
                format = "uri",
                description = "Names the record of the error in the server's log.")
        @Nullable
        URI instance,

        @JsonInclude(Include.NON_NULL)
        @Schema(
                description = "Names the request in the server's log, as the header X-Request-Id does.",
                examples = "6f1f0cfa3a1e4c02")
        @Nullable
        String requestId,

        @JsonInclude(Include.NON_EMPTY) @Schema(description = "The parts of the request that are at fault.")
        List<FieldError> errors,

        @JsonInclude(Include.NON_EMPTY) @Schema(description = "Known codes that may have been meant.")
        List<SuggestionResponse> didYouMean,

        @JsonInclude(Include.NON_NULL)
        @Schema(
                description = "Address of the entry that has the code already, relative to the server.",
                examples = "/api/v1/catalogs/iissync/codes/3")
        @Nullable
        String entry) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same as a JAX-RS type. */
    public static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    /** A database that went away is mostly back, or replaced by its standby, after some seconds. */
    private static final int RETRY_AFTER_SECONDS = 5;

    /** A problem about which nothing is known beyond its type. */
    public static Problem of(ProblemType type) {
        return of(type, type.detail());
    }

    /** A problem with something to say. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                null,
                RequestLog.currentId(),
                List.of(),
                List.of(),
                null);
    }

    /** The general problem with that status, 400 to 599. */
    public static Problem ofStatus(int status) {
        return of(ProblemType.of(status)).withStatus(status);
    }

    /** An internal error that the log has under that identifier of the request. */
    public static Problem internal(String requestId) {
        return of(ProblemType.INTERNAL_ERROR).recordedAs(URI.create("/problems/internal-error#" + requestId));
    }

    /** The answer while the database is away, with the time after which to try again. */
    public static Response unavailable() {
        return of(ProblemType.UNAVAILABLE).retryLater();
    }

    /** The problem as an answer with the time after which to try again. */
    Response retryLater() {
        return Response.fromResponse(response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** The problem as an answer, which nobody keeps. */
    public Response response() {
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this)
                .build();
    }

    /** The same problem with the parts of the request that are at fault. */
    public Problem with(List<FieldError> faults) {
        return new Problem(type, title, status, detail, instance, requestId, faults, didYouMean, entry);
    }

    Problem suggesting(List<SuggestionResponse> suggestions) {
        return new Problem(type, title, status, detail, instance, requestId, errors, suggestions, entry);
    }

    /** The same problem with the address of the entry that stands in the way. */
    public Problem against(String address) {
        return new Problem(type, title, status, detail, instance, requestId, errors, didYouMean, address);
    }

    private Problem withStatus(int other) {
        return new Problem(type, title, other, detail, instance, requestId, errors, didYouMean, entry);
    }

    private Problem recordedAs(URI id) {
        return new Problem(type, title, status, detail, id, requestId, errors, didYouMean, entry);
    }
}
