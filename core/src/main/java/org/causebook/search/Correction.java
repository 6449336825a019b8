package org.causebook.search;

import java.util.List;

/**
 * A word that no entry has.
 *
 * @param typed the word
 * @param instead the words that were searched for in its place, or, where none was near enough, that come nearest
 * @param used whether they were searched for
 */
public record Correction(String typed, List<String> instead, boolean used) {

    public Correction {
        instead = List.copyOf(instead);
    }
}
