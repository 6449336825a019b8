package org.causebook.account;

import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which records of the audit trail, the newest first.
 *
 * @param login only what that account did
 * @param action only that action
 * @param subject only what was done to that subject or to what lies below it
 */
public record AuditQuery(Optional<String> login, Optional<String> action, Optional<String> subject, PageRequest page) {

    private static final int MAX_TEXT = 200;

    /**
     * What a caller sent, not yet checked. Null or blank is not sent.
     *
     * @param limit 1 to 500
     * @param after token of the page before
     */
    public record Raw(
            @Nullable String login,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Integer limit,
            @Nullable String after) {}

    /**
     * Reads what a caller sent.
     *
     * @throws InvalidQuery if something of it has no meaning
     */
    public static AuditQuery of(Raw raw) {
        var login = given("login", raw.login());
        var action = given("action", raw.action());
        var subject = given("subject", raw.subject());
        var list = String.join("\u001f", "audit", login.orElse(""), action.orElse(""), subject.orElse(""));
        var after = Optional.ofNullable(raw.after()).filter(token -> !token.isBlank());
        return new AuditQuery(login, action, subject, PageRequest.of(list, Optional.ofNullable(raw.limit()), after));
    }

    private static Optional<String> given(String field, @Nullable String text) {
        var stripped = Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
        if (stripped.filter(each -> each.length() > MAX_TEXT || each.indexOf('\0') >= 0)
                .isPresent()) {
            throw new InvalidQuery(field, "must be text of at most " + MAX_TEXT + " characters");
        }
        return stripped;
    }
}
