package org.causebook.search;

/**
 * A piece of a snippet. Marks are data and never signs in the text, so that a text can contain anything.
 *
 * @param mark whether the piece is what was searched for
 */
public record Piece(String text, boolean mark) {}
