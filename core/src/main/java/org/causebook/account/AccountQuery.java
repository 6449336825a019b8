package org.causebook.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Selects accounts, sorted by login.
 *
 * @param text only accounts whose login or name contains it, in any case
 * @param active only active accounts, or only deactivated ones
 */
public record AccountQuery(Optional<String> text, Optional<Role> role, Optional<Boolean> active, PageRequest page) {

    private static final int MAX_TEXT = 200;

    /**
     * What a caller sent, not yet checked. Null and blank mean absent.
     *
     * @param active {@code true} or {@code false}
     * @param limit 1 to 500
     * @param after token from the previous page
     */
    public record Raw(
            @Nullable String text,
            @Nullable String role,
            @Nullable String active,
            @Nullable Integer limit,
            @Nullable String after) {}

    /**
     * Checks what a caller sent.
     *
     * @throws InvalidQuery if it is not valid
     */
    public static AccountQuery of(Raw raw) {
        var text = present(raw.text()).map(AccountQuery::bounded);
        var role = present(raw.role()).map(id -> role("role", id));
        var active = present(raw.active()).map(AccountQuery::flag);
        var list = String.join("\u001f", "accounts", text.orElse(""), "" + role, "" + active);
        var page = PageRequest.of(list, Optional.ofNullable(raw.limit()), present(raw.after()));
        return new AccountQuery(text, role, active, page);
    }

    /**
     * The role with that id.
     *
     * @throws InvalidQuery if there is none
     */
    public static Role role(String field, String id) {
        return Role.ofId(id)
                .orElseThrow(() -> new InvalidQuery(
                        field,
                        "must be one of "
                                + Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(", "))));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidQuery("active", "must be true or false");
        };
    }

    private static String bounded(String text) {
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw new InvalidQuery("q", "must be text of at most " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
