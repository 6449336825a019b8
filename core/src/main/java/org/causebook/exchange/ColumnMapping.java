package org.causebook.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the columns of a table hold, in their order.
 *
 * @param columns one for each column of the table; columns beyond it are ignored
 */
public record ColumnMapping(List<Column> columns) {

    /** Nobody has said anything: guess from the first row. */
    public static final ColumnMapping GUESS = new ColumnMapping(List.of());

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)[ _.-]*([0-9]{1,3})");
    private static final int MOST_CAUSES = 100;

    private static final Map<String, Field> SYNONYMS = Map.ofEntries(
            Map.entry("number", Field.CODE),
            Map.entry("no", Field.CODE),
            Map.entry("nr", Field.CODE),
            Map.entry("id", Field.CODE),
            Map.entry("value", Field.CODE),
            Map.entry("status", Field.CODE),
            Map.entry("status code", Field.CODE),
            Map.entry("statuscode", Field.CODE),
            Map.entry("error", Field.CODE),
            Map.entry("error code", Field.CODE),
            Map.entry("errorcode", Field.CODE),
            Map.entry("error number", Field.CODE),
            Map.entry("error no", Field.CODE),
            Map.entry("error id", Field.CODE),
            Map.entry("return code", Field.CODE),
            Map.entry("result code", Field.CODE),
            Map.entry("exit code", Field.CODE),
            Map.entry("exit status", Field.CODE),
            Map.entry("event id", Field.CODE),
            Map.entry("message id", Field.CODE),
            Map.entry("hex", Field.CODE),
            Map.entry("hex code", Field.CODE),
            Map.entry("decimal", Field.CODE),
            Map.entry("sqlstate", Field.CODE),
            Map.entry("name", Field.SYMBOL),
            Map.entry("constant", Field.SYMBOL),
            Map.entry("macro", Field.SYMBOL),
            Map.entry("identifier", Field.SYMBOL),
            Map.entry("mnemonic", Field.SYMBOL),
            Map.entry("error name", Field.SYMBOL),
            Map.entry("symbolic name", Field.SYMBOL),
            Map.entry("symbolic constant", Field.SYMBOL),
            Map.entry("condition name", Field.SYMBOL),
            Map.entry("description", Field.MEANING),
            Map.entry("message", Field.MEANING),
            Map.entry("text", Field.MEANING),
            Map.entry("message text", Field.MEANING),
            Map.entry("error message", Field.MEANING),
            Map.entry("error text", Field.MEANING),
            Map.entry("explanation", Field.MEANING),
            Map.entry("summary", Field.MEANING),
            Map.entry("meaning probable cause", Field.MEANING),
            Map.entry("meaning and probable cause", Field.MEANING),
            Map.entry("probable cause", Field.CAUSE),
            Map.entry("possible cause", Field.CAUSE),
            Map.entry("possible causes", Field.CAUSE),
            Map.entry("probable causes", Field.CAUSE),
            Map.entry("causes", Field.CAUSE),
            Map.entry("reason", Field.CAUSE),
            Map.entry("root cause", Field.CAUSE),
            Map.entry("why", Field.CAUSE),
            Map.entry("fix", Field.RESOLUTION),
            Map.entry("solution", Field.RESOLUTION),
            Map.entry("remedy", Field.RESOLUTION),
            Map.entry("action", Field.RESOLUTION),
            Map.entry("workaround", Field.RESOLUTION),
            Map.entry("what to do", Field.RESOLUTION),
            Map.entry("corrective action", Field.RESOLUTION),
            Map.entry("recommended action", Field.RESOLUTION),
            Map.entry("user action", Field.RESOLUTION),
            Map.entry("recommendation", Field.RESOLUTION),
            Map.entry("certainty", Field.CONFIDENCE),
            Map.entry("severity", Field.OUTCOME),
            Map.entry("level", Field.OUTCOME),
            Map.entry("type", Field.OUTCOME),
            Map.entry("result", Field.OUTCOME),
            Map.entry("reference", Field.REFERENCES),
            Map.entry("see", Field.REFERENCES),
            Map.entry("see also", Field.REFERENCES),
            Map.entry("link", Field.REFERENCES),
            Map.entry("links", Field.REFERENCES),
            Map.entry("url", Field.REFERENCES),
            Map.entry("kb", Field.REFERENCES),
            Map.entry("article", Field.REFERENCES),
            Map.entry("product", Field.APPLIES_TO),
            Map.entry("products", Field.APPLIES_TO),
            Map.entry("version", Field.APPLIES_TO),
            Map.entry("versions", Field.APPLIES_TO),
            Map.entry("platform", Field.APPLIES_TO),
            Map.entry("aliases", Field.CODES),
            Map.entry("alias", Field.CODES),
            Map.entry("other codes", Field.CODES),
            Map.entry("further codes", Field.CODES));

    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    /** What a column can hold. */
    public enum Field {
        IGNORED("ignored", "Nothing to take"),
        CATALOG("catalog", "Catalog"),
        CODE("code", "Code"),
        LOW("low", "Lowest value of a range"),
        HIGH("high", "Highest value of a range"),
        SYMBOL("symbol", "Symbol"),
        SYMBOL_NOTE("symbol note", "Note on the symbol"),
        OUTCOME("outcome", "Outcome"),
        MEANING("meaning", "Meaning"),
        CAUSE("cause", "Cause"),
        CONFIDENCE("confidence", "Confidence in the cause"),
        RESOLUTION("resolution", "Resolution"),
        CAUSE_REFERENCES("cause references", "References of the cause"),
        REFERENCES("references", "References"),
        APPLIES_TO("applies to", "Applies to"),
        CODES("codes", "Further codes"),
        ARTICLE_POSITION("article position", "Row in the article"),
        RETIRED("retired", "Why it is retired"),
        SUCCESSOR("successor", "Successor");

        private final String heading;
        private final String label;

        Field(String heading, String label) {
            this.heading = heading;
            this.label = label;
        }

        /** How files that we write call the column. */
        public String heading() {
            return heading;
        }

        /** What it holds, for people. */
        public String label() {
            return label;
        }

        /** Whether an entry has it once for each cause. */
        public boolean isOfCause() {
            return this == CAUSE || this == CONFIDENCE || this == RESOLUTION || this == CAUSE_REFERENCES;
        }
    }

    /**
     * What one column holds.
     *
     * @param cause number of the cause that it belongs to, from 1; 0 for columns that belong to none
     */
    public record Column(Field field, int cause) {

        /** The column is not read. */
        public static final Column IGNORED = new Column(Field.IGNORED, 0);

        public Column {
            if (field.isOfCause() ? cause < 1 || cause > MOST_CAUSES : cause != 0) {
                throw new IllegalArgumentException("a column of " + field + " with the number " + cause);
            }
        }

        /** How files that we write call the column, and forms name it: {@code code}, {@code cause 2}. */
        public String heading() {
            return field.isOfCause() ? field.heading + " " + cause : field.heading;
        }

        /** What it holds, for people. */
        public String label() {
            return field.isOfCause() ? field.label + " " + cause : field.label;
        }

        /** The column with that {@link #heading()}. */
        public static Optional<Column> ofHeading(String heading) {
            var numbered = NUMBERED.matcher(heading);
            var name = numbered.matches() ? numbered.group(1) : heading;
            int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
            for (var field : Field.values()) {
                if (field.heading.equals(name) && field.isOfCause() == (number >= 1 && number <= MOST_CAUSES)) {
                    return field.isOfCause() || number == 0 ? Optional.of(new Column(field, number)) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    /** What the columns of a table with these headings hold, as far as the headings tell. No column is taken twice. */
    public static ColumnMapping guess(List<String> headings) {
        var columns = new ArrayList<Column>();
        var taken = new HashSet<Column>();
        for (var heading : headings) {
            var column = guess(heading);
            columns.add(column.equals(Column.IGNORED) || taken.add(column) ? column : Column.IGNORED);
        }
        return new ColumnMapping(columns);
    }

    /** Whether a column holds that. */
    public boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    private static Column guess(String heading) {
        var words = String.join(
                        " ", WORDS.split(heading.toLowerCase(Locale.ROOT).strip()))
                .strip();
        var numbered = NUMBERED.matcher(words);
        var name = numbered.matches() ? numbered.group(1).strip() : words;
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
        var field = field(name);
        if (field.isOfCause()) {
            return number >= 1 && number <= MOST_CAUSES ? new Column(field, number) : Column.IGNORED;
        }
        return new Column(field, 0);
    }

    private static Field field(String name) {
        for (var field : Field.values()) {
            if (field.heading.equals(name) || field.heading.replace(" ", "").equals(name)) {
                return field;
            }
        }
        return SYNONYMS.getOrDefault(name, Field.IGNORED);
    }
}
