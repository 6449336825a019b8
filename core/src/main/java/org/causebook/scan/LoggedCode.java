package org.causebook.scan;

import java.util.List;
import org.causebook.catalog.Entry;
import org.causebook.code.Recognised;

/**
 * A code that a text contains.
 *
 * @param recognised how the text has it first, and how that reads there, best reading first
 * @param catalog slug of the catalog whose form claims the code; empty when no form does
 * @param entries the entries that answer it, best first; none when nobody knows the code
 * @param count how often the text has it, in whatever form
 * @param firstLine the first line that has it, from 1
 */
public record LoggedCode(Recognised recognised, String catalog, List<Entry> entries, int count, int firstLine) {

    public LoggedCode {
        entries = List.copyOf(entries);
    }

    /** The text of the code's address. */
    public String canonical() {
        return recognised.canonical();
    }

    /** Whether any entry answers. */
    public boolean known() {
        return !entries.isEmpty();
    }
}
