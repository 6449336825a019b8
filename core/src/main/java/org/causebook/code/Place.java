package org.causebook.code;

import java.util.Optional;

/**
 * A stretch of a text, together with what stands around it. All looks at the neighbourhood are of bounded length, so
 * that a text is searched in linear time.
 *
 * @param whole the text
 * @param start where the stretch begins
 * @param end where it ends, exclusive
 */
record Place(String whole, int start, int end) {

    static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** The word that begins here. */
    static Place wordAt(String whole, int start) {
        return new Place(whole, start, Ascii.span(whole, start, Place::isWordCharacter));
    }

    int length() {
        return end - start;
    }

    String text() {
        return whole.substring(start, end);
    }

    char first() {
        return whole.charAt(start);
    }

    /** The character at this distance before the stretch (1 is next to it); NUL beyond the beginning. */
    char before(int distance) {
        return at(start - distance);
    }

    /** The character at this distance after the stretch (1 is next to it); NUL beyond the end. */
    char after(int distance) {
        return at(end + distance - 1);
    }

    /** Whether one of these characters ties the stretch to a word in front of it. */
    boolean tiedToWordBefore(String ties) {
        return ties.indexOf(before(1)) >= 0 && isWordCharacter(before(2));
    }

    /** Whether one of these characters ties the stretch to a word behind it. */
    boolean tiedToWordAfter(String ties) {
        return ties.indexOf(after(1)) >= 0 && isWordCharacter(after(2));
    }

    /** The stretch with a sign in front, if a minus sign stands there and is no hyphen. */
    Optional<Place> withMinus() {
        boolean minus = before(1) == '-' || before(1) == '\u2212';
        return minus && !isWordCharacter(before(2)) ? Optional.of(new Place(whole, start - 1, end)) : Optional.empty();
    }

    Place extendedTo(int newEnd) {
        return new Place(whole, start, newEnd);
    }

    private char at(int index) {
        return index < 0 || index >= whole.length() ? '\0' : whole.charAt(index);
    }
}
