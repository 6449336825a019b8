package org.causebook.code;

/**
 * A code inside a longer text.
 *
 * @param start where it begins, counted in UTF-16 units from 0
 * @param end where it ends, exclusive
 * @param text what stands there
 * @param recognised what it may mean
 */
public record FoundCode(int start, int end, String text, Recognised recognised) {}
