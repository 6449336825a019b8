package org.causebook.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Retirement;
import org.causebook.code.Notation;
import org.causebook.exchange.ColumnMapping.Column;
import org.causebook.exchange.ColumnMapping.Field;
import org.jspecify.annotations.Nullable;

/** Makes entries of the rows of a table. The first row says what the columns hold, unless someone has said so. */
public final class TableRows {

    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
            Map.entry("ok", Outcome.SUCCESS),
            Map.entry("s", Outcome.SUCCESS),
            Map.entry("info", Outcome.INFORMATIONAL),
            Map.entry("information", Outcome.INFORMATIONAL),
            Map.entry("notice", Outcome.INFORMATIONAL),
            Map.entry("i", Outcome.INFORMATIONAL),
            Map.entry("warn", Outcome.WARNING),
            Map.entry("w", Outcome.WARNING),
            Map.entry("err", Outcome.ERROR),
            Map.entry("e", Outcome.ERROR),
            Map.entry("failure", Outcome.ERROR),
            Map.entry("fatal", Outcome.ERROR),
            Map.entry("critical", Outcome.ERROR));

    private final Notation notation;
    private final Rows rows;
    private final ColumnMapping columns;

    private TableRows(Notation notation, Rows rows, ColumnMapping columns) {
        this.notation = notation;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * For a table with these headings.
     *
     * @throws UnreadableFile if nothing says where the codes are
     */
    public static TableRows of(int line, List<String> headings, ReadOptions options) {
        var given = !options.columns().columns().isEmpty();
        var columns = given ? options.columns() : ColumnMapping.guess(headings);
        if (!columns.has(Field.CODE)) {
            throw new UnreadableFile(
                    line, 0, "No heading says which column holds the codes. Name the columns, one of them 'code'.");
        }
        return new TableRows(notation(options), new Rows(), columns);
    }

    /** @throws UnreadableFile if nobody says how the codes are written */
    static Notation notation(ReadOptions options) {
        var notation = options.notation();
        if (notation == null) {
            throw new UnreadableFile("The file does not say how its codes are written. Import it into a catalog.");
        }
        return notation;
    }

    /** Whether the first row is one of the table: it has no headings, and a code where someone said that codes are. */
    public boolean isRow(List<String> cells) {
        return !ColumnMapping.guess(cells).has(Field.CODE) && Rows.isCode(notation, new Parts(cells).text(Field.CODE));
    }

    /** What a row holds. */
    public FileRow row(int line, List<String> cells) {
        var most = columns.columns().size();
        if (cells.size() > most && cells.subList(most, cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            return Rows.fault(
                    new Rows.At(line, most + 1, cells.get(most), null),
                    "The row has " + cells.size() + " cells, and the table has " + most + " columns.");
        }
        var parts = new Parts(cells);
        var catalog = parts.text(Field.CATALOG).strip();
        var at = new Rows.At(
                line, parts.column(Field.CODE), parts.text(Field.CODE).strip(), catalog.isEmpty() ? null : catalog);
        if (at.code().isEmpty()) {
            return new FileRow.FileFault(line, at.column(), "The row has no code.", String.join(" ", cells));
        }
        var notes = new ArrayList<String>();
        var outcome = parts.outcome(notes);
        if (parts.text(Field.LOW).isBlank()) {
            return rows.entry(at, notation, () -> parts.content(outcome), notes);
        }
        return rows.entry(at, notation, () -> parts.range(at.code()), () -> parts.content(outcome), notes);
    }

    /** The cells of one row by what they hold. */
    private final class Parts {

        private final Map<Field, String> single = new EnumMap<>(Field.class);
        private final Map<Field, Integer> places = new EnumMap<>(Field.class);
        private final Map<Integer, Map<Field, String>> causes = new TreeMap<>();

        Parts(List<String> cells) {
            for (int i = 0; i < Math.min(cells.size(), columns.columns().size()); i++) {
                put(columns.columns().get(i), i + 1, cells.get(i));
            }
        }

        private void put(Column column, int place, String cell) {
            if (!column.field().isOfCause()) {
                single.put(column.field(), cell);
                places.put(column.field(), place);
            } else if (!cell.isBlank()) {
                causes.computeIfAbsent(column.cause(), none -> new EnumMap<>(Field.class))
                        .put(column.field(), cell);
            }
        }

        String text(Field field) {
            return single.getOrDefault(field, "");
        }

        int column(Field field) {
            return places.getOrDefault(field, 0);
        }

        private @Nullable Outcome outcome(List<String> notes) {
            var word = text(Field.OUTCOME).strip().toLowerCase(Locale.ROOT);
            for (var outcome : Outcome.values()) {
                if (outcome.id().equals(word)) {
                    return outcome;
                }
            }
            if (!word.isEmpty() && !OUTCOMES.containsKey(word)) {
                notes.add(Excerpt.of("Outcome in the file: " + text(Field.OUTCOME), FileRow.FileFault.LONGEST_EXCERPT));
            }
            return OUTCOMES.get(word);
        }

        private EntryContent content(@Nullable Outcome outcome) {
            return new EntryContent(
                    symbol(),
                    text(Field.SYMBOL_NOTE),
                    text(Field.MEANING),
                    outcome,
                    causes.values().stream().map(this::cause).toList(),
                    Cells.references(text(Field.REFERENCES)),
                    Cells.lines(text(Field.APPLIES_TO)),
                    Cells.codes(text(Field.CODES)),
                    position(),
                    retirement());
        }

        private String symbol() {
            return text(Field.SYMBOL).trim();
        }

        private Cause cause(Map<Field, String> cells) {
            return new Cause(
                    cells.get(Field.CAUSE),
                    confidence(cells.getOrDefault(Field.CONFIDENCE, "")),
                    cells.get(Field.RESOLUTION),
                    Cells.references(cells.getOrDefault(Field.CAUSE_REFERENCES, "")));
        }

        private static Confidence confidence(String word) {
            return word.strip().equalsIgnoreCase(Confidence.CONFIRMED.id())
                    ? Confidence.CONFIRMED
                    : Confidence.SUSPECTED;
        }

        private @Nullable Integer position() {
            var text = text(Field.ARTICLE_POSITION).strip();
            return text.isEmpty() ? null : (int) Cells.number("articlePosition", text, Integer.MAX_VALUE);
        }

        private @Nullable Retirement retirement() {
            var reason = text(Field.RETIRED);
            return reason.isBlank() ? null : new Retirement(reason, text(Field.SUCCESSOR));
        }

        private EntryCode range(String code) {
            return Cells.range(code, text(Field.LOW), text(Field.HIGH));
        }
    }
}
