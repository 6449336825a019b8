package org.causebook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into words as the search tables do: runs of letters and digits, whatever stands between them. */
final class Words {

    /** A bit for each of the categories of Unicode that make up words. */
    private static final int OF_WORD = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Longer words are not in the tables. */
    private static final int LONGEST = 100;

    private Words() {}

    /**
     * A word in a text.
     *
     * @param start where it begins, in UTF-16 units from 0
     * @param end where it ends, exclusive
     */
    record Spot(String word, int start, int end) {}

    static List<Spot> spots(String text) {
        var spots = new ArrayList<Spot>();
        int start = 0;
        for (int at = 0; at <= text.length(); ) {
            int sign = at < text.length() ? text.codePointAt(at) : ' ';
            if (!isOfWord(sign)) {
                if (start < at) {
                    spots.add(new Spot(text.substring(start, at), start, at));
                }
                start = at + Character.charCount(sign);
            }
            at += Character.charCount(sign);
        }
        return spots;
    }

    /** A letter, a digit, or a mark upon one. */
    private static boolean isOfWord(int sign) {
        return (OF_WORD >> Character.getType(sign) & 1) != 0;
    }

    static List<String> in(String text) {
        return spots(text).stream()
                .map(Spot::word)
                .filter(word -> word.length() <= LONGEST)
                .toList();
    }

    /** The word as the tables write it: lower case, without accents. */
    static String plain(String word) {
        return withoutAccents(word).toLowerCase(Locale.ROOT);
    }

    private static String withoutAccents(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= FIRST_BEYOND_ASCII) {
                return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return word;
    }
}
