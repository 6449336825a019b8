package org.causebook.ui.imports;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.CompareContents;
import org.causebook.exchange.ColumnMapping.Column;
import org.causebook.exchange.ColumnMapping.Field;
import org.causebook.exchange.FileOutline;
import org.causebook.imports.ImportFile.Said;
import org.causebook.imports.ImportPlan;
import org.causebook.imports.PlannedRow;
import org.causebook.imports.PlannedRow.Kind;
import org.causebook.ui.editing.DiffRow;

/**
 * What a file would do, for people to choose.
 *
 * @param kept the file, which the page carries
 * @param fault why it was not carried out, as a sentence
 * @param mayPublish whether the one who looks may publish at once
 */
public record PlanView(
        CatalogSettings catalog,
        Said said,
        String kept,
        ImportPlan plan,
        List<Section> sections,
        Optional<String> fault,
        boolean mayPublish) {

    private static final int CAUSES = 5;

    public PlanView {
        sections = List.copyOf(sections);
    }

    /**
     * The rows of one kind.
     *
     * @param rows the first of them
     * @param all how many there are
     */
    public record Section(Kind kind, List<Row> rows, int all) {

        public Section {
            rows = List.copyOf(rows);
        }

        public String id() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        /** How many are not shown. */
        public int beyond() {
            return all - rows.size();
        }

        /** The number of the last row that is shown. */
        public int last() {
            return rows.get(rows.size() - 1).planned().number();
        }

        /** What such rows are called. */
        public String title() {
            return switch (kind) {
                case NEW -> "New";
                case CHANGED -> "Changed";
                case EQUAL -> "Equal to what is there";
                case CONFLICTING -> "In conflict with somebody’s work";
                case REFUSED -> "Refused";
            };
        }
    }

    /**
     * One row.
     *
     * @param diff what would change
     */
    public record Row(PlannedRow planned, boolean chosen, List<DiffRow> diff) {

        public Row {
            diff = List.copyOf(diff);
        }

        /** The code in the catalog, or what stands in its place. */
        public String code() {
            var primary = planned.primary();
            return primary == null ? planned.written() : primary.text();
        }

        public String meaning() {
            return Objects.requireNonNullElse(planned.after().meaning(), "");
        }

        public String symbol() {
            return Objects.requireNonNullElse(planned.after().symbol(), "");
        }

        /** Where it stands in the file. */
        public String place() {
            return planned.line() + (planned.column() > 0 ? ", column " + planned.column() : "");
        }

        /** What differs, in a few words. */
        public String summary() {
            return diff.size() == 1 ? "1 field differs" : diff.size() + " fields differ";
        }
    }

    /** One column of the table, with what it seems to hold. */
    public record ColumnView(int number, String heading, Column column, List<String> samples) {

        public ColumnView {
            samples = List.copyOf(samples);
        }

        public boolean is(Column other) {
            return column.equals(other);
        }
    }

    /** Sorts the rows by kind; the chosen ones are those of which the predicate says so. */
    static PlanView of(
            CatalogSettings catalog,
            Said said,
            byte[] file,
            ImportPlan plan,
            Predicate<PlannedRow> chosen,
            CompareContents compare,
            Optional<String> fault,
            boolean mayPublish) {
        var sections = new ArrayList<Section>();
        for (var kind : Kind.values()) {
            var rows = plan.rows(kind).stream()
                    .map(row -> new Row(row, chosen.test(row), diff(row, compare)))
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(new Section(kind, rows, plan.count(kind)));
            }
        }
        return new PlanView(catalog, said, Base64.getEncoder().encodeToString(file), plan, sections, fault, mayPublish);
    }

    private static List<DiffRow> diff(PlannedRow row, CompareContents compare) {
        return row.kind() == Kind.CHANGED || row.kind() == Kind.CONFLICTING
                ? DiffRow.all(compare.compare(row.before(), row.after()))
                : List.of();
    }

    /** What to call the file. */
    public String name() {
        return said.name().isEmpty() ? "Pasted text" : said.name();
    }

    public FileOutline outline() {
        return plan.outline();
    }

    /** Whether there is anything to carry out. */
    public boolean possible() {
        return plan.count(Kind.NEW) + plan.count(Kind.CHANGED) > 0;
    }

    /** Whether the file says something beside its entries. */
    public boolean noted() {
        return plan.rows().stream().anyMatch(row -> !row.notes().isEmpty());
    }

    /** Whether fields that the file leaves empty stay as they are. */
    public boolean merges() {
        return plan.count(Kind.CHANGED) > 0
                && !Set.of("yaml", "jsonl").contains(plan.outline().format().id());
    }

    /** The columns of a table; none for other formats. */
    public List<ColumnView> columns() {
        var outline = plan.outline();
        var columns = new ArrayList<ColumnView>();
        for (int i = 0; i < outline.headings().size(); i++) {
            int place = i;
            var held = outline.columns().columns();
            columns.add(new ColumnView(
                    i + 1,
                    outline.headings().get(i),
                    i < held.size() ? held.get(i) : Column.IGNORED,
                    outline.samples().stream()
                            .filter(row -> place < row.size())
                            .map(row -> row.get(place))
                            .toList()));
        }
        return columns;
    }

    /** Whether the columns have to be said first. */
    public boolean needsColumns() {
        return !plan.outline().headings().isEmpty() && !plan.outline().columns().has(Field.CODE);
    }

    /** Everything that a column can hold. */
    public List<Column> choices() {
        var choices = new ArrayList<Column>();
        for (var field : Field.values()) {
            for (int cause = 1; cause <= (field.isOfCause() ? CAUSES : 1); cause++) {
                choices.add(new Column(field, field.isOfCause() ? cause : 0));
            }
        }
        return choices;
    }

    /** Whether only constants with that beginning are read, among others. */
    public boolean isPrefix(String prefix) {
        return said.prefixes().contains(prefix);
    }
}
