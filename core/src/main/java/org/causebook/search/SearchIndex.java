package org.causebook.search;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Entry;

/** Port: finds published entries of public catalogs, and nothing else. */
public interface SearchIndex {

    /** How many hits by words, or by one code or symbol, there are at the most. */
    int MOST_RANKED = 400;

    /** So many matches can always all be ranked, in some 10 ms. */
    int RANKED_AT_ONCE = 5_000;

    /** How many names that begin with the text are hits at the most. */
    int MOST_NAMED = 100;

    /** How many words that resemble a typed one are of use. */
    int MOST_SIMILAR = 8;

    /** Shorter words, in characters, resemble too many others. */
    int SHORTEST_SIMILAR = 3;

    /** What the index knows of these words, which have neither accents nor capital letters. */
    List<Term> resolve(List<String> words);

    /** The best hits. */
    Found find(IndexQuery query);

    /**
     * What begins like that: codes and symbols, the shortest first, then catalogs.
     *
     * @param name the beginning of a code or symbol, see {@link Words#name}
     * @param title the beginning of a slug or title, see {@link Words#joined}
     */
    List<SuggestWhileTyping.Completion> beginning(String name, String title, int most);

    /**
     * A word that was typed.
     *
     * @param word the word as it was given
     * @param stem what the forms of the word have in common; empty for a word that says nothing, such as "the"
     * @param words the words of that stem that entries have, the commonest first
     * @param entries how many entries have one, counted once for each of the words
     * @param similar if no entry has the word: the words that begin with it, the commonest first, or, if there are none,
     *     those that resemble it most; at most {@value #MOST_SIMILAR}. Numbers are not compared
     */
    record Term(String word, Optional<String> stem, List<String> words, long entries, List<SimilarWord> similar) {

        public Term {
            words = List.copyOf(words);
            similar = List.copyOf(similar);
        }

        /** Whether it may be a typing error or unfinished: no entry has it, though it could say something. */
        public boolean unknown() {
            return stem.isPresent() && entries == 0 && !Words.hasDigits(word);
        }
    }

    /**
     * A word of some entry that is like one that was typed.
     *
     * @param entries how many entries have the word
     * @param begins whether it begins with what was typed
     */
    record SimilarWord(String word, String stem, long entries, boolean begins) {}

    /**
     * The hits that were found.
     *
     * @param matches the wanted page of them, the best first
     * @param complete whether {@code total} counts all of them
     */
    record Found(List<Match> matches, long total, boolean complete, SearchResult.Facets facets) {

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /** An entry that was found, and how: by its code, its name, the beginning of one, or by words. */
    record Match(Entry entry, Hit.Reason because) {}
}
