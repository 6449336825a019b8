package org.causebook.lookup;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;
import org.causebook.code.Recognised;

/**
 * What was typed, its readings, and the entries that answer it.
 *
 * @param recognised what was typed and how it reads, best reading first
 * @param preferred slug of the catalog whose entries the caller wants first
 * @param entries the entries that answer a reading, best first: those of the preferred catalog, then by reading, then
 *     what says why before what does not yet, and what the code means in general before what one product means by it
 * @param related entries of values that contain this one or are contained in it
 * @param suggestions known codes one slip of the hand away; only when nothing answers
 * @param asOf how far the public changes had come when all this was read: whatever changed later may be missing. Where
 *     several statements were needed it is the lowest that one of them saw
 */
public record Lookup(
        Recognised recognised,
        Optional<String> preferred,
        List<Entry> entries,
        List<Related> related,
        List<Suggestion> suggestions,
        Position asOf) {

    public Lookup {
        entries = List.copyOf(entries);
        related = List.copyOf(related);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether any entry answers. */
    public boolean known() {
        return !entries.isEmpty();
    }
}
