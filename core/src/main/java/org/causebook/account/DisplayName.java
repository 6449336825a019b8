package org.causebook.account;

import java.nio.charset.StandardCharsets;
import org.causebook.catalog.InvalidQuery;

/** The rules for names of people and of API tokens. */
public final class DisplayName {

    private static final int MAX_LENGTH = 100;

    /** They make one name look like another. */
    private static final String BIDI_CONTROLS =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private DisplayName() {}

    /**
     * Checks that a name can be stored and shown as it is.
     *
     * @throws InvalidQuery if it is blank, longer than 100 characters, or contains invisible characters
     */
    public static void check(String field, String name) {
        if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw new InvalidQuery(field, "must be 1 to " + MAX_LENGTH + " characters and not blank");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)
                || name.codePoints().anyMatch(DisplayName::isInvisible)) {
            throw new InvalidQuery(field, "must not contain control characters");
        }
    }

    private static boolean isInvisible(int character) {
        return Character.isISOControl(character) || BIDI_CONTROLS.indexOf(character) >= 0;
    }
}
