package org.causebook.search;

import java.util.List;
import org.causebook.search.SearchIndex.SimilarWord;

/** Chooses the words that an unknown word may be a mistyped or unfinished form of. */
final class Spelling {

    /** How many words are shown as the nearest if none is near enough. */
    private static final int NEAREST = 3;

    private Spelling() {}

    /** The words that were meant; none if none is near enough. */
    static List<SimilarWord> meant(String typed, List<SimilarWord> candidates) {
        var plain = Words.fold(typed);
        int closest = candidates.stream()
                .mapToInt(candidate -> distance(plain, candidate))
                .min()
                .orElse(Integer.MAX_VALUE);
        return closest > tolerated(plain)
                ? List.of()
                : candidates.stream()
                        .filter(candidate -> distance(plain, candidate) == closest)
                        .toList();
    }

    /** The words that come nearest, though they are too far away to be meant. */
    static List<String> nearest(List<SimilarWord> candidates) {
        return candidates.stream().map(SimilarWord::word).limit(NEAREST).toList();
    }

    private static int distance(String typed, SimilarWord candidate) {
        return candidate.begins() ? 0 : slips(typed, candidate.word());
    }

    private static int tolerated(String typed) {
        return typed.length() < 4 ? 0 : typed.length() < 6 ? 1 : typed.length() < 12 ? 2 : 3;
    }

    /** The distance of Damerau and Levenshtein: letters dropped, added, replaced, or swapped with their neighbour. */
    static int slips(String from, String to) {
        var before = new int[to.length() + 1];
        var last = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            var here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(last[column - 1] + replaced, Math.min(last[column], here[column - 1]) + 1);
                if (swapped(from, row, to, column)) {
                    here[column] = Math.min(here[column], before[column - 2] + 1);
                }
            }
            before = last;
            last = here;
        }
        return last[to.length()];
    }

    private static boolean swapped(String from, int row, String to, int column) {
        return row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
    }
}
