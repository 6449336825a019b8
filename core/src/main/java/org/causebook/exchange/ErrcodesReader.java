package org.causebook.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/** Reads the list of SQLSTATEs of PostgreSQL's sources: state, kind, macro, and the name of the condition. */
final class ErrcodesReader {

    private static final Pattern ROW =
            Pattern.compile("([0-9A-Z]{5})\\s+([EWS])\\s+(ERRCODE_\\w{1,120})(?:\\s+(\\w{1,120}))?\\s*");
    private static final String SECTION = "Section:";

    private ErrcodesReader() {}

    static List<FileRow> read(String text, Notation notation) {
        var found = new ArrayList<FileRow>();
        var rows = new Rows();
        var section = "";
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.startsWith(SECTION)) {
                section = line.substring(SECTION.length()).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                found.add(row(rows, notation, number, line, section));
            }
        }
        return found;
    }

    private static FileRow row(Rows rows, Notation notation, int number, String line, String section) {
        var row = ROW.matcher(line);
        if (!row.matches()) {
            return new FileRow.FileFault(
                    number, 0, "A row has a state of five characters, E, W or S, and a name with ERRCODE_.", line);
        }
        var at = new Rows.At(number, 1, row.group(1), null);
        var notes = section.isEmpty() ? List.<String>of() : List.of(section);
        return rows.entry(at, notation, () -> content(row.group(4), row.group(2)), notes);
    }

    private static EntryContent content(@Nullable String condition, String kind) {
        var outcome = switch (kind) {
            case "S" -> Outcome.SUCCESS;
            case "W" -> Outcome.WARNING;
            default -> Outcome.ERROR;
        };
        return new EntryContent(condition, null, null, outcome, List.of(), List.of(), List.of(), List.of(), null, null);
    }
}
