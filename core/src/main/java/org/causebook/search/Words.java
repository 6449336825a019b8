package org.causebook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into words as the search tables do: runs of letters and digits, whatever stands between them. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

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
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            spots.add(new Spot(matcher.group(), matcher.start(), matcher.end()));
        }
        return spots;
    }

    static List<String> in(String text) {
        return spots(text).stream()
                .map(Spot::word)
                .filter(word -> word.length() <= LONGEST)
                .toList();
    }

    /** The word as the tables write it: lower case, without accents. */
    static String plain(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
