package org.causebook.account;

import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Selects records of the audit trail, newest first.
 *
 * @param login only changes by that account
 * @param action only that action
 * @param subject only changes to that subject or to something below it
 */
public record AuditQuery(Optional<String> login, Optional<String> action, Optional<String> subject, PageRequest page) {

    private static final int MAX_TEXT = 200;

    /**
     * What a caller sent, not yet checked. Null and blank mean absent.
     *
     * @param limit 1 to 500
     * @param after token from the previous page
     */
    public record Raw(
            @Nullable String login,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Integer limit,
            @Nullable String after) {}

    /**
     * Checks what a caller sent.
     *
     * @throws InvalidQuery if it is not valid
     */
    public static AuditQuery of(Raw raw) {
        var login = present("login", raw.login());
        var action = present("action", raw.action());
        var subject = present("subject", raw.subject());
        var list = String.join("\u001f", "audit", login.orElse(""), action.orElse(""), subject.orElse(""));
        var after = Optional.ofNullable(raw.after()).filter(token -> !token.isBlank());
        return new AuditQuery(login, action, subject, PageRequest.of(list, Optional.ofNullable(raw.limit()), after));
    }

    private static Optional<String> present(String field, @Nullable String text) {
        var stripped = Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
        if (stripped.filter(each -> each.length() > MAX_TEXT || each.indexOf('\0') >= 0)
                .isPresent()) {
            throw new InvalidQuery(field, "must be text of at most " + MAX_TEXT + " characters");
        }
        return stripped;
    }
}
