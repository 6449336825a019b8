package org.causebook.search;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the text of an entry has to match, in stems.
 *
 * @param groups the entry has a stem of each group, or, with {@code any}, of at least one group
 * @param phrases the entry has these stems one after the other
 * @param excluded the entry does not have these stems one after the other
 * @param weighed all the groups that were typed: what an entry has of them decides how far up it comes
 */
public record TextQuery(
        List<Group> groups, List<Phrase> phrases, List<Phrase> excluded, boolean any, List<Group> weighed) {

    public TextQuery {
        groups = List.copyOf(groups);
        weighed = List.copyOf(weighed);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
    }

    /**
     * Stems of which any will do.
     *
     * @param entries about how many entries have one; {@link #UNKNOWN} for numbers, which are not counted because there are
     *     about as many as entries
     */
    public record Group(Set<String> stems, long entries) {

        private static final double MANY = 100_000;

        /** The number of entries is not known. */
        public static final long UNKNOWN = -1;

        public Group {
            stems = Set.copyOf(stems);
        }

        /** How much it tells that an entry has it: the rarer, the more. It does not depend on how many entries there are. */
        public double rarity() {
            return Math.log(1 + MANY / Math.max(1, entries));
        }
    }

    /**
     * Words in a row.
     *
     * @param stems one for each word; empty for a word that says nothing, such as "of", which any word may stand for
     */
    public record Phrase(List<String> stems) {

        public Phrase {
            stems = List.copyOf(stems);
        }

        /** Whether no word of it says anything. */
        boolean blank() {
            return stems.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * About how many of all entries match, if words stand in entries independently of each other; empty if that is not
     * known.
     */
    public OptionalLong expected(long allEntries) {
        var counts = groups.stream().map(Group::entries).toList();
        if (counts.isEmpty() || counts.contains(Group.UNKNOWN)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(any ? sum(counts) : product(counts, allEntries));
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static long product(Collection<Long> counts, long allEntries) {
        double expected = allEntries;
        for (var count : counts) {
            expected *= Math.min(1.0, (double) count / Math.max(1, allEntries));
        }
        return Math.round(expected);
    }
}
