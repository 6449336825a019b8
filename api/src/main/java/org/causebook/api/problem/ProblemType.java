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
    INVALID_CONTENT(
            400,
            "invalid-content",
            "What was written cannot be kept or submitted as it is",
            "The errors name every field that is at fault."),
    UNREADABLE_FILE(
            400,
            "unreadable-file",
            "The file cannot be read",
            "The errors name the place, and say what is wrong there."),
    NOT_A_CODE(
            400,
            "not-a-code",
            "This is not a code",
            "What was given is not exactly one code. The errors say which forms are accepted."),
    REFUSED_ADDRESS(
            400,
            "refused-address",
            "The address cannot be served",
            "A path holds no semicolon and no encoded slash, backslash, semicolon or NUL; escapes spell UTF-8."),
    UNAUTHENTICATED(401, "unauthenticated", "Signing in is required", "The request carries no valid credentials."),
    FORBIDDEN(403, "forbidden", "This is not allowed", "The request needs a right that the caller does not have."),
    NO_ROLE(
            403,
            "no-role",
            "This person has no role",
            "The identity provider gives this person no role. Ask the administrators of the provider."),
    SIGN_IN_REFUSED(
            403, "sign-in-refused", "Sign-in was refused", "The password is wrong, or the account is deactivated."),
    SECOND_PERSON_NEEDED(
            403,
            "second-person-needed",
            "Someone else has to approve this",
            "The catalog asks for a second person: who wrote a revision may not approve it."),
    FOREIGN_PAGE(
            403,
            "foreign-page",
            "The request came from another site",
            "Only pages of this server can make changes. Programs use the API with an API token."),
    NOT_FOUND(404, "not-found", "There is nothing here", "Nothing is served at this address."),
    UNKNOWN_CATALOG(404, "unknown-catalog", "There is no such catalog", "No catalog has that name or number."),
    UNKNOWN_ENTRY(404, "unknown-entry", "The catalog has no such entry", "The catalog says nothing about this code."),
    UNKNOWN_DRAFT(404, "unknown-draft", "There is no such draft", "The caller has no draft of this entry."),
    UNKNOWN_REVISION(
            404, "unknown-revision", "There is no such revision", "The entry has no revision with that number."),
    UNKNOWN_NOTE(404, "unknown-note", "There is no such note", "The entry has no note with that number."),
    UNKNOWN_NOTIFICATION(
            404, "unknown-notification", "There is no such notification", "The caller has none with that number."),
    UNKNOWN_SIGHTING(
            404, "unknown-sighting", "There is no such sighting", "Nobody met this code without finding its cause."),
    UNKNOWN_IMPORT(404, "unknown-import", "There is no such import", "No import has that number."),
    UNKNOWN_WEBHOOK(404, "unknown-webhook", "There is no such webhook", "No webhook has that number."),
    UNKNOWN_ACCOUNT(404, "unknown-account", "There is no such account", "No account has that login."),
    UNKNOWN_TOKEN(404, "unknown-token", "There is no such token", "The account has no API token with that number."),
    LINK_SPENT(410, "link-spent", "The link no longer works", "It was used before, was replaced, or has expired."),
    EPOCH_OVER(
            410,
            "epoch-over",
            "The changes began anew",
            "A backup was restored since that epoch. Begin anew with /api/v1/dump.jsonl, and follow from its sequence."),
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
    CODE_TAKEN(
            409,
            "code-taken",
            "The catalog has that code already",
            "The same code in another written form is the same entry; \"entry\" is its address."),
    CATALOG_TAKEN(
            409, "catalog-taken", "Another catalog has that name or article", "The errors say which of them is taken."),
    STALE_BASE(
            409,
            "stale-base",
            "Another revision came in between",
            "The header Link leads to it. Merge, and save the draft with that number as its base."),
    NOT_NOW(409, "not-now", "This does not fit the present state", "The request cannot be carried out now."),
    KEY_REUSED(
            422,
            "key-reused",
            "The idempotency key was used for another request",
            "A key stands for one request. Choose a new key for another request."),
    NO_MAIL_SERVER(
            409, "no-mail-server", "No mails are sent here", "The administrators have not configured a mail server."),
    LOGIN_TAKEN(409, "login-taken", "The login is taken", "Another account has that login."),
    TOKEN_NAME_TAKEN(409, "token-name-taken", "The name is taken", "The account has another token of that name."),
    LAST_ADMINISTRATOR(
            409,
            "last-administrator",
            "This is the last administrator",
            "Without this account, nobody could manage accounts."),
    STALE_VERSION(
            412,
            "stale-version",
            "It was changed in the meantime",
            "The header If-Match does not name the present version. Read it again, and decide again."),
    PRECONDITION_REQUIRED(
            428,
            "precondition-required",
            "The version to be changed must be named",
            "Send the ETag of what was read in the header If-Match, so that no change of others is lost."),
    TOO_MANY_REQUESTS(
            429,
            "too-many-requests",
            "Too many requests",
            "Too many requests came from here. The header Retry-After says when to try again."),
    TOO_MANY_ATTEMPTS(
            429,
            "too-many-attempts",
            "Too many attempts",
            "Too many passwords were tried. The header Retry-After says when to try again."),
    OTHER(400, "bad-request", "The request cannot be served", "The request cannot be served as it is."),
    INTERNAL_ERROR(
            500,
            "internal-error",
            "Something went wrong here",
            "The error is on our side. It was recorded under the identifier in \"instance\"."),
    UNAVAILABLE(503, "unavailable", "The service is not available just now", "The database cannot be reached."),
    PROVIDER_AWAY(
            503,
            "provider-unavailable",
            "Single sign-on is not available just now",
            "The provider that people sign in with does not answer."),
    OVERLOADED(503, "overloaded", "Too much is going on just now", "The header Retry-After says when to try again."),
    TOO_MANY_IMPORTS(
            503,
            "too-many-imports",
            "Other large imports are running",
            "Each takes memory and connections. The header Retry-After says when to try again."),
    TOO_MANY_DUMPS(
            503,
            "too-many-dumps",
            "Too many dumps are being read",
            "Each takes a connection to the database. The header Retry-After says when to try again.");

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
