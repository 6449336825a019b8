package org.causebook.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.causebook.catalog.InvalidQuery;

/**
 * Which passwords are accepted (NIST SP 800-63B, OWASP): long ones, with any characters and no rules of composition,
 * but none of those that attackers try first.
 */
public final class PasswordPolicy {

    /** The fewest characters. */
    public static final int MIN_LENGTH = 12;

    /** The most characters. More would only cost time. */
    public static final int MAX_LENGTH = 1024;

    /** Those of 12 characters and more among the 30,000 most used, as zxcvbn lists them, and some that belong here. */
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /**
     * Checks a new password and returns it in the form that is hashed.
     *
     * @param field the name of the field in the request
     * @throws InvalidQuery if it is not accepted
     */
    static String accept(String field, String password, String login) {
        if (password.length() > MAX_LENGTH) {
            throw new InvalidQuery(field, "must have at most " + MAX_LENGTH + " characters");
        }
        var normal = normalise(password);
        if (normal.codePointCount(0, normal.length()) < MIN_LENGTH) {
            throw new InvalidQuery(field, "must have at least " + MIN_LENGTH + " characters");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(normal)) {
            throw new InvalidQuery(field, "must be valid Unicode");
        }
        var plain = normal.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || plain.replace(login, "").length() < MIN_LENGTH / 2) {
            throw new InvalidQuery(field, "is too easy to guess");
        }
        return normal;
    }

    /** Gives the same form to passwords that look the same but were typed on different keyboards. */
    static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Set<String> common() {
        try (var words = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            var text = new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
