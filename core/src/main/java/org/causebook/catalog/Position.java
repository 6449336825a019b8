package org.causebook.catalog;

import java.util.UUID;

/**
 * How far the public changes had come when something was read. Positions of one epoch compare by their sequence; those
 * of different epochs do not compare at all.
 *
 * @param epoch renewed when a backup is restored, because sequences seen before then no longer mean the same changes
 * @param sequence number of the last change that was seen, 0 when there was none yet
 */
public record Position(UUID epoch, long sequence) {

    public Position {
        if (sequence < 0) {
            throw new IllegalArgumentException("sequences count from 0: " + sequence);
        }
    }

    /**
     * What holds for something read at both: the lower of two positions of one epoch. Of different epochs it is this
     * one, so that whoever read first is found out of date by whoever knows the new epoch.
     */
    public Position and(Position later) {
        return epoch.equals(later.epoch) && later.sequence < sequence ? later : this;
    }

    /** The position as a text, epoch and sequence, for {@link #parse(String)}. */
    public String text() {
        return epoch + "/" + sequence;
    }

    /**
     * The position of that text.
     *
     * @throws IllegalArgumentException if the text is none of {@link #text()}
     */
    public static Position parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a position: " + text);
        }
        return new Position(UUID.fromString(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }
}
