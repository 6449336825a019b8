package org.causebook.code;

/** The characters that codes are written in. Other scripts have letters and digits too; those never count here. */
final class Ascii {

    /** A question that one character answers. */
    interface CharTest {
        boolean test(char c);
    }

    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpperCaseLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLetter(char c) {
        return isUpperCaseLetter(c) || (c >= 'a' && c <= 'z');
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    }

    /** Whether every character passes; true for empty text. */
    static boolean all(String text, CharTest test) {
        return span(text, 0, test) == text.length();
    }

    static boolean any(String text, CharTest test) {
        return !all(text, c -> !test.test(c));
    }

    /** Where the run of characters that pass, beginning at {@code start}, ends. */
    static int span(CharSequence text, int start, CharTest test) {
        int end = start;
        while (end < text.length() && test.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Upper case of the 26 letters alone: Unicode turns some other letters into these ("\u017F" into S). */
    static String upper(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    /** The digits without leading zeros; a single zero when there is nothing else. */
    static String withoutLeadingZeros(String digits) {
        int zeros = span(digits, 0, c -> c == '0');
        return zeros == digits.length() && zeros > 0 ? "0" : digits.substring(zeros);
    }
}
