package org.causebook.scan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Logs in the extended format of the W3C, as IIS writes them: a line of field names says which columns hold codes. */
final class W3cColumns {

    private static final String FIELDS = "#Fields:";

    private final Candidates candidates;
    private final Shapes shapes;
    private final Context none = new Context();

    /** What each column holds; null where it holds no code. Empty while no line has named the fields. */
    private @Nullable Usage[] columns = {};

    W3cColumns(Candidates candidates, Shapes shapes) {
        this.candidates = candidates;
        this.shapes = shapes;
    }

    /** Reads the line if it belongs to such a log; returns whether it does. */
    boolean read(Line line) {
        if (line.at(line.start) == '#') {
            if (line.has(line.start, FIELDS)) {
                name(line.text(line.start + FIELDS.length(), line.end));
            }
            return columns.length > 0;
        }
        if (columns.length == 0 || count(line) != columns.length) {
            return false;
        }
        values(line);
        return true;
    }

    private void name(String fields) {
        var names = fields.strip().split("\\s+", -1);
        columns = new Usage[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = switch (names[i].toLowerCase(Locale.ROOT)) {
                case "sc-status" -> Usage.HTTP;
                case "sc-win32-status" -> Usage.ERROR;
                default -> null;
            };
        }
    }

    private static int count(Line line) {
        int count = 0;
        for (int i = line.start; i < line.end; i++) {
            boolean begins = line.chars[i] != ' ' && (i == line.start || line.chars[i - 1] == ' ');
            count += begins ? 1 : 0;
        }
        return count;
    }

    private void values(Line line) {
        int column = 0;
        int at = line.spacesEnd(line.start);
        while (at < line.end) {
            int end = at;
            while (end < line.end && line.chars[end] != ' ') {
                end++;
            }
            value(line, at, end, columns[column++]);
            at = line.spacesEnd(end);
        }
    }

    private void value(Line line, int from, int to, @Nullable Usage usage) {
        boolean number = line.digitsEnd(from) == to;
        boolean code = usage != null && number && candidates.add(line, from, to, usage, true);
        if (!code && Line.isDigit(line.chars[from])) {
            none.begin();
            shapes.skip(line, from, line.wordEnd(from), none);
        }
    }
}
