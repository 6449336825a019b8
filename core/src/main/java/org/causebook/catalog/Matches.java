package org.causebook.catalog;

import java.util.List;

/**
 * The entries that answer a question, as of a moment that the database itself names.
 *
 * @param entries in no particular order
 * @param asOf how far the public changes had come, as seen by the very statement that read the entries: a replica may
 *     lag behind, so nothing that was asked elsewhere can say it
 */
public record Matches(List<Entry> entries, Position asOf) {

    public Matches {
        entries = List.copyOf(entries);
    }
}
