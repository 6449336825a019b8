package org.causebook.search;

/**
 * A word of some entry that is like one that was typed.
 *
 * @param stem what its forms have in common
 * @param documents how many entries have the word
 * @param begins whether it begins with what was typed
 */
public record SimilarWord(String word, String stem, int documents, boolean begins) {}
