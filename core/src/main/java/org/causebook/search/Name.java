package org.causebook.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a text has in common with all ways to write a code or symbol: its letters and digits, in upper case. */
final class Name {

    static final int LONGEST = 128;

    private static final Pattern HEX_MARK = Pattern.compile("^\\s*0[xX](?=[0-9a-fA-F]{2,8}\\s*$)");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");

    private Name() {}

    /** The name; empty when the text cannot be one. */
    static String of(String text) {
        if (text.length() > 2 * LONGEST || text.codePoints().anyMatch(c -> c > 0x7F && Character.isLetterOrDigit(c))) {
            return "";
        }
        var digits = HEX_MARK.matcher(text).replaceFirst("");
        return SEPARATORS.matcher(digits).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
