package org.causebook.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word that was typed, as the search tables know it.
 *
 * @param stem what the forms of the word have in common; empty for a word that says nothing, such as "the"
 * @param words the words of that stem that entries have, the commonest first
 * @param documents about how many entries have one
 * @param similar if no entry has the word and it may be a slip: the words that begin with it, the commonest first, or,
 *     if there are none, those that resemble it most
 */
public record Term(String typed, Optional<String> stem, List<String> words, long documents, List<SimilarWord> similar) {

    public Term {
        words = List.copyOf(words);
        similar = List.copyOf(similar);
    }

    /** The same with one more similar word. */
    public Term with(SimilarWord next) {
        return new Term(
                typed,
                stem,
                words,
                documents,
                Stream.concat(similar.stream(), Stream.of(next)).toList());
    }
}
