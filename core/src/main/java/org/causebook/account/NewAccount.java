package org.causebook.account;

import java.util.regex.Pattern;
import org.causebook.catalog.InvalidQuery;

/**
 * An account to add.
 *
 * @param login 1 to 64 characters: lower-case letters and digits, and after the first one also {@code . _ @ -}
 * @param displayName the person's name, 1 to 100 characters
 * @param role any but reader, which needs no account
 */
public record NewAccount(String login, String displayName, Role role) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    public NewAccount {
        if (!isLogin(login)) {
            throw new InvalidQuery(
                    "login", "must be 1 to 64 of a-z, 0-9 and . _ @ -, and begin with a letter or a digit");
        }
        DisplayName.check("displayName", displayName);
        checkRole(role);
    }

    /** Whether the text is a valid login. */
    public static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    static void checkRole(Role role) {
        if (role == Role.READER) {
            throw new InvalidQuery("role", "must be one of engineer, editor, reviewer, administrator");
        }
    }
}
