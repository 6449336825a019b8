package org.causebook.code;

/**
 * The text of a code as catalogs store it and addresses carry it: it begins with a letter, a digit or a minus sign and a
 * digit, and has up to 64 characters of A-Z, a-z, 0-9 and {@code . _ : + -}.
 *
 * @param text the text itself
 */
public record CodeText(String text) {

    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException when the text has another shape */
    public CodeText {
        if (!isValid(text)) {
            throw new IllegalArgumentException("A code has up to 64 letters, digits and . _ : + -");
        }
    }

    /** Whether the text has the shape of a code. */
    public static boolean isValid(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && (Ascii.isLetterOrDigit(text.charAt(0)) || isNegative(text))
                && Ascii.all(text, c -> Ascii.isLetterOrDigit(c) || "._:+-".indexOf(c) >= 0);
    }

    private static boolean isNegative(String text) {
        return text.length() > 1 && text.charAt(0) == '-' && Ascii.isDigit(text.charAt(1));
    }

    @Override
    public String toString() {
        return text;
    }
}
