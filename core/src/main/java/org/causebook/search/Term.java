package org.causebook.search;

import java.util.List;
import java.util.Optional;

/**
 * A word that was typed, as the search tables know it.
 *
 * @param stem what the forms of the word have in common; empty for a word that says nothing, such as "the"
 * @param words the words of that stem that entries have, the commonest first
 * @param documents about how many entries have one
 */
public record Term(String typed, Optional<String> stem, List<String> words, long documents) {

    public Term {
        words = List.copyOf(words);
    }
}
