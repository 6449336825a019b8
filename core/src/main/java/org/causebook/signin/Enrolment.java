package org.causebook.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What someone takes over into an app.
 *
 * @param secret base32
 */
public record Enrolment(String login, String secret) {

    private static final String ISSUER = "Causebook";

    /** The address that apps read from a picture, as Google's app defined it and all follow. */
    public String address() {
        return "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=" + ISSUER + "&algorithm=SHA1&digits=" + TimeCodes.DIGITS + "&period=30";
    }

    /** The secret in groups, for those who type it. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Leaves the secret out, because this may be logged. */
    @Override
    public String toString() {
        return "enrolment of " + login;
    }
}
