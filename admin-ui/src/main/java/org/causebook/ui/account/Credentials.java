package org.causebook.ui.account;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed to sign in.
 *
 * @param next where they wanted to go
 */
public record Credentials(
        @FormParam("login") @Nullable String login,
        @FormParam("password") @Nullable String password,
        @FormParam("next") @Nullable String next) {

    String loginText() {
        return login == null ? "" : login.strip();
    }

    String passwordText() {
        return password == null ? "" : password;
    }

    /** Never the password: this may end in a log. */
    @Override
    public String toString() {
        return "credentials";
    }
}
