package org.causebook.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.Entry;

/** Port: the tables that search reads, which are derived from the published entries of public catalogs alone. */
public interface SearchIndex {

    /** How many entries that have the words, or the code or symbol, are looked at: of a frequent word that is not all. */
    int MOST_RANKED = 400;

    /** How many names that begin with the text are looked at: who has typed so little of one goes on typing. */
    int MOST_NAMED = 100;

    /**
     * The words as the tables know them, in their order.
     *
     * @param slips those of them that may be slips of the hand, or unfinished
     * @param mostSimilar how many words that are similar to a slip are of use
     */
    List<Term> resolve(List<String> words, Set<String> slips, int mostSimilar);

    /** The best hits. */
    Found find(Question question);

    /** What begins with that text, letters and digits only, in upper case: codes and symbols, then catalogs. */
    List<Suggested> beginning(String name, String text, int most);

    /**
     * What to find.
     *
     * @param values numbers that may have been meant, the likeliest first
     * @param keys match keys of codes that may have been meant, the likeliest first
     * @param name the beginning of a name, letters and digits only, in upper case; empty when the text is too long for one
     * @param wanted which texts to find; empty for none
     * @param offset how many of the hits to leave out
     */
    record Question(
            List<Long> values,
            List<String> keys,
            String name,
            Optional<Wanted> wanted,
            SearchFilter filter,
            int offset,
            int limit) {

        public Question {
            values = List.copyOf(values);
            keys = List.copyOf(keys);
        }

        Question wanting(Wanted other) {
            return new Question(values, keys, name, Optional.of(other), filter, offset, limit);
        }
    }

    /**
     * What was found.
     *
     * @param complete whether every hit was counted
     */
    record Found(List<Match> matches, long total, boolean complete, Facets facets) {

        /** Nothing at all. */
        static final Found NOTHING = new Found(List.of(), 0, true, Facets.NONE);

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /** An entry that was found, and how. */
    record Match(Entry entry, Tier tier) {}

    /** How a hit was found, the best first. */
    enum Tier {
        CODE,
        NAME,
        BEGINNING,
        TEXT
    }
}
