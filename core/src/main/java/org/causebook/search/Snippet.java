package org.causebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.search.Hit.SnippetPart;

/** Cuts the part out of an entry that shows best what was searched for. */
final class Snippet {

    /** About two lines on a page. */
    private static final int LENGTH = 240;

    /** How much stands before the first mark. */
    private static final int LEAD = 60;

    private static final String LEFT_OUT = "…";

    private Snippet() {}

    /** A text, where it has words that were searched for, and how many different ones. */
    private record Marked(String text, List<Words.Spot> spots, int distinct) {

        static Marked of(String text, Set<String> words) {
            var spots = new ArrayList<Words.Spot>();
            var found = new HashSet<String>();
            for (var spot : Words.spots(text)) {
                var word = Words.fold(spot.word());
                if (words.contains(word)) {
                    spots.add(spot);
                    found.add(word);
                }
            }
            return new Marked(text, spots, found.size());
        }
    }

    /** The text of the entry with the most of the words, from just before the first one; the meaning if none has any. */
    static List<SnippetPart> of(Entry entry, Set<String> words) {
        var best = Stream.concat(
                        Stream.of(entry.meaning()), entry.causes().stream().flatMap(Snippet::texts))
                .map(text -> Marked.of(text, words))
                .sorted(Comparator.comparingInt(Marked::distinct).reversed())
                .findFirst()
                .orElseThrow();
        return parts(best);
    }

    private static Stream<String> texts(Cause cause) {
        return Stream.of(cause.text(), Objects.requireNonNullElse(cause.resolution(), ""));
    }

    private static List<SnippetPart> parts(Marked marked) {
        var text = marked.text();
        int from = begin(marked);
        int to = end(text, from);
        var parts = new ArrayList<SnippetPart>();
        int done = from;
        for (var spot : marked.spots()) {
            if (spot.end() <= to) {
                add(parts, (done == from && from > 0 ? LEFT_OUT : "") + text.substring(done, spot.start()), false);
                add(parts, text.substring(spot.start(), spot.end()), true);
                done = spot.end();
            }
        }
        var lead = done == from && from > 0 ? LEFT_OUT : "";
        add(parts, lead + text.substring(done, to) + (to < text.length() ? LEFT_OUT : ""), false);
        return parts;
    }

    private static void add(List<SnippetPart> parts, String text, boolean mark) {
        if (!text.isEmpty()) {
            parts.add(new SnippetPart(text, mark));
        }
    }

    private static int begin(Marked marked) {
        int first = marked.spots().isEmpty() ? 0 : marked.spots().get(0).start();
        if (marked.text().length() <= LENGTH || first <= LEAD) {
            return 0;
        }
        int space = marked.text().indexOf(' ', first - LEAD);
        return space < 0 || space >= first ? first : space + 1;
    }

    /** The end of the last word that fits; a word that is too long ends between two whole characters. */
    private static int end(String text, int from) {
        if (text.length() - from <= LENGTH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', from + LENGTH);
        if (space > from + LENGTH / 2) {
            return space;
        }
        int cut = from + LENGTH;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
