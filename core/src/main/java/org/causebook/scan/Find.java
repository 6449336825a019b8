package org.causebook.scan;

/**
 * A place where a text contains a code.
 *
 * @param line from 1; lines end with LF or CR LF
 * @param column from 1, in UTF-16 units
 * @param text the code as it stands there
 */
public record Find(int line, int column, String text, LoggedCode code) {}
