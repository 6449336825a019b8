package org.causebook.code;

import org.causebook.code.NotACode.Reason;

/** What was typed, without what people and programs put around a code: white space, quotes, brackets, full stops. */
final class TypedText {

    static final int LONGEST = 200;

    private static final String QUOTES_AND_BRACKETS =
            "\"'`\u00B4\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F" + "\u00AB\u00BB\u2039\u203A()[]{}<>";
    private static final String PUNCTUATION_AFTER = ".,;:!?\u2026";
    /** Web pages leave these at the ends of what is copied from them; nobody sees them. */
    private static final String INVISIBLE_SPACES = "\u200B\u2060\uFEFF";
    /** Hyphens, dashes and minus signs that word processors make of a plain one. */
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D";

    private TypedText() {}

    /**
     * The text of the one code that was typed, dashes made plain.
     *
     * @throws NotACode when the text cannot be one, whatever the forms of codes
     */
    static String clean(String typed) {
        if (typed.length() > LONGEST) {
            throw new NotACode(Reason.TOO_LONG);
        }
        String text = withPlainDashes(trim(typed));
        if (text.isEmpty()) {
            throw new NotACode(Reason.EMPTY);
        }
        text.codePoints().forEach(TypedText::refuseUnseen);
        if (text.codePoints().anyMatch(c -> c > 0x7F && Character.isDigit(c))) {
            throw new NotACode(Reason.FOREIGN_DIGITS);
        }
        return text;
    }

    static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }

    /** Whether a character stands between texts, so that what holds it is more than one code. */
    static boolean separatesTexts(char c) {
        return isSpace(c) || ",;/\\|()[]{}\"'".indexOf(c) >= 0;
    }

    private static String trim(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isAround(typed.charAt(start))) {
            start++;
        }
        while (end > start
                && (isAround(typed.charAt(end - 1)) || PUNCTUATION_AFTER.indexOf(typed.charAt(end - 1)) >= 0)) {
            end--;
        }
        return typed.substring(start, end);
    }

    private static boolean isAround(char c) {
        return isSpace(c) || QUOTES_AND_BRACKETS.indexOf(c) >= 0 || INVISIBLE_SPACES.indexOf(c) >= 0;
    }

    private static String withPlainDashes(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (DASHES.indexOf(plain.charAt(i)) >= 0) {
                plain.setCharAt(i, '-');
            }
        }
        return plain.toString();
    }

    private static void refuseUnseen(int c) {
        int type = Character.getType(c);
        boolean control = type == Character.CONTROL && !(c < 0x100 && isSpace((char) c));
        if (control || type == Character.FORMAT || type == Character.SURROGATE) {
            throw new NotACode(Reason.CONTROL_CHARACTER);
        }
    }
}
