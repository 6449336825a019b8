package org.causebook.exchange;

/**
 * How much is written, so that tables can be laid out before their rows are known.
 *
 * @param mostCauses of any entry
 * @param longestCode in characters
 * @param severalCatalogs whether entries of more than one catalog come, so that each row has to name its own
 */
public record Extent(int mostCauses, int longestCode, boolean severalCatalogs) {}
