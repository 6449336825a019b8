package org.causebook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts texts into words, the same way for what is stored and for what is typed. */
public final class Words {

    /** The longest beginning of a name, in characters. */
    static final int LONGEST_NAME = 128;

    /** Longer words are neither stored nor searched for; PostgreSQL refuses them from 2 KB on. */
    private static final int LONGEST = 100;

    /** A bit for each of the Unicode categories that words consist of. */
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

    /** Letters that people leave out or spell differently, and that Unicode does not take apart. */
    private static final Map<Character, String> SPELLINGS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ð', "d", 'ł', "l", 'ı', "i", 'þ', "th");

    private static final Pattern HEX_MARK = Pattern.compile("^\\s*0[xX](?=[0-9a-fA-F]{2,8}\\s*$)");
    private static final Pattern NOT_OF_NAME = Pattern.compile("[^A-Za-z0-9]+");

    private Words() {}

    /**
     * A word in a text.
     *
     * @param start where it begins, in UTF-16 units from 0
     * @param end where it ends, exclusive
     */
    record Spot(String word, int start, int end) {}

    /** The words of a text as they are written: runs of letters and digits. */
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

    /** The words of a text as they are written, without overlong ones. */
    static List<String> in(String text) {
        return spots(text).stream()
                .map(Spot::word)
                .filter(word -> word.length() <= LONGEST)
                .toList();
    }

    /** The words of a text as the index has them: in lower case without accents. */
    static List<String> folded(String text) {
        return in(text).stream().map(Words::fold).toList();
    }

    /** The same as one text, with a space between two words. */
    public static String joined(String text) {
        var joined = new StringBuilder(text.length());
        for (var spot : spots(text)) {
            if (spot.word().length() <= LONGEST) {
                joined.append(joined.isEmpty() ? "" : " ").append(fold(spot.word()));
            }
        }
        return joined.toString();
    }

    static boolean hasDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The word in lower case without accents. */
    static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return isAscii(lower) ? lower : withoutAccents(lower);
    }

    private static String withoutAccents(String lower) {
        var plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
        var folded = new StringBuilder();
        for (char sign : Normalizer.normalize(plain, Normalizer.Form.NFC).toCharArray()) {
            folded.append(SPELLINGS.getOrDefault(sign, String.valueOf(sign)));
        }
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /**
     * What all ways to write a code or symbol have in common: its letters and digits, in upper case, without 0x. Empty if
     * the text cannot be one.
     */
    public static String name(String text) {
        if (text.length() > 2 * LONGEST_NAME
                || text.codePoints().anyMatch(c -> c > 0x7F && Character.isLetterOrDigit(c))) {
            return "";
        }
        var digits = HEX_MARK.matcher(text).replaceFirst("");
        return NOT_OF_NAME.matcher(digits).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
