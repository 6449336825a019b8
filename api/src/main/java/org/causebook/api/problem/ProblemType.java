package org.causebook.api.problem;

import java.net.URI;
import java.util.Arrays;

/**
 * The kinds of problem that the API answers with. The slugs are part of the API: programs tell problems apart by them,
 * so one that was released is never renamed.
 */
public enum ProblemType {
    MALFORMED_REQUEST(
            400, "malformed-request", "The request cannot be read", "The body is not what this request takes."),
    INVALID_REQUEST(
            400,
            "invalid-request",
            "The request asks for something that has no meaning",
            "The errors name the parts of the request that are at fault."),
    NOT_A_CODE(
            400,
            "not-a-code",
            "This is not a code",
            "What was given is not exactly one code. The errors say which forms are accepted."),
    REFUSED_ADDRESS(
            400,
            "refused-address",
            "The address cannot be served",
            "A path holds no semicolon and no encoded slash, backslash or semicolon; escapes spell UTF-8."),
    UNAUTHENTICATED(401, "unauthenticated", "Signing in is required", "The request carries no valid credentials."),
    FORBIDDEN(403, "forbidden", "This is not allowed", "The request needs a right that the caller does not have."),
    NOT_FOUND(404, "not-found", "There is nothing here", "Nothing is served at this address."),
    UNKNOWN_CATALOG(404, "unknown-catalog", "There is no such catalog", "No catalog has that name or number."),
    UNKNOWN_ENTRY(404, "unknown-entry", "The catalog has no such entry", "The catalog says nothing about this code."),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not allowed here", "The header Allow names others."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "No accepted form can be served",
            "The address is served in none of the forms that the request accepts."),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large", "The body is longer than the server takes."),
    ADDRESS_TOO_LONG(414, "address-too-long", "The address is too long", "The address is longer than 8192 bytes."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "unsupported-media-type", "The body has a form that is not taken", "Send plain application/json."),
    CONFLICT(409, "conflict", "The request does not fit the present state", "The request cannot be carried out now."),
    OTHER(400, "bad-request", "The request cannot be served", "The request cannot be served as it is."),
    INTERNAL_ERROR(
            500,
            "internal-error",
            "Something went wrong here",
            "The error is on our side. It was recorded under the identifier in \"instance\"."),
    UNAVAILABLE(503, "unavailable", "The service is not available just now", "The database cannot be reached.");

    private final int status;
    private final String slug;
    private final String title;
    private final String detail;

    ProblemType(int status, String slug, String title, String detail) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The last part of {@link #uri()}. */
    public String slug() {
        return slug;
    }

    /** What happened, the same each time. */
    public String title() {
        return title;
    }

    /** What to say when nothing more exact is known. */
    public String detail() {
        return detail;
    }

    /** The value of {@code type}, relative to the server. */
    public URI uri() {
        return URI.create("/problems/" + slug);
    }

    /** The general type for a status, {@link #OTHER} for a 4xx without a type of its own. */
    static ProblemType of(int status) {
        if (status == 400) {
            return OTHER;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL_ERROR : OTHER);
    }
}
