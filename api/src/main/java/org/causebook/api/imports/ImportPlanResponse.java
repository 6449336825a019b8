package org.causebook.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.causebook.catalog.EntryContent;
import org.causebook.exchange.ColumnMapping;
import org.causebook.imports.ImportPlan;
import org.causebook.imports.PlannedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a file would do to a catalog. */
@Schema(name = "ImportPlan", description = "What a file would do to a catalog.")
record ImportPlanResponse(
        @Schema(
                description =
                        "Stands for exactly this outcome. The import asks for it in `If-Match`, in quotes, as `ETag` has it.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String tag,

        @Schema(description = "The format that was read.", examples = "csv")
        String format,

        @Schema(description = "How the text is encoded.", examples = "UTF-8")
        String charset,

        @Schema(
                description =
                        "What each column of a table holds, as the parameter `columns` takes it. Empty for other formats.",
                examples = "[\"code\", \"meaning\", \"cause 1\"]")
        List<String> columns,

        @Schema(description = "How many rows there are of each kind; every kind is listed.")
        List<Count> counts,

        @Schema(
                description = "The rows that were asked for, in the order of the file. Of more than "
                        + ImportPlan.MOST_SHOWN + " rows the first are shown; `after` leads to the others.")
        List<Row> rows) {

    @Schema(name = "ImportCount", description = "How many rows are of a kind.")
    record Count(
            @Schema(description = "The kind, as rows have it.", examples = "new")
            String kind,

            @Schema(description = "How many.", examples = "14")
            int rows) {}

    @Schema(name = "ImportRow", description = "What a row of the file would do.")
    record Row(
            @Schema(description = "Its place among the rows, from 1.", examples = "1")
            int number,

            @Schema(description = "The line where it begins, from 1.", examples = "2")
            int line,

            @Schema(
                    description =
                            "Where in the line it is at fault, or the number of the column of a table; 0 for the whole line.",
                    examples = "0")
            int column,

            @Schema(
                    description =
                            "`new`, `changed` and `equal` compare it with the entry. `conflicting`: somebody is at work on"
                                    + " the entry. `refused`: it cannot be an entry. These two are left out of an import.",
                    enumeration = {"new", "changed", "equal", "conflicting", "refused"},
                    examples = "new")
            String kind,

            @Schema(
                    description = "The code as the file writes it; of a refused row, what stands there.",
                    examples = "0x80110408")
            String written,

            @Schema(
                    nullable = true,
                    description = "The code in the notation of the catalog; null for a refused row.",
                    examples = "2148598792")
            @Nullable
            String code,

            @Schema(description = "Whether the entry could be published as it is.")
            boolean complete,

            @Schema(description = "Why it cannot be done; empty when it can.")
            String reason,

            @Schema(description = "Comments beside it in the file. They do not become part of the entry.")
            List<String> notes,

            @Schema(ref = "EntryContent") EntryContent content) {

        static Row from(PlannedRow row) {
            var primary = row.primary();
            return new Row(
                    row.number(),
                    row.line(),
                    row.column(),
                    id(row.kind()),
                    row.written(),
                    primary == null ? null : primary.text(),
                    row.isComplete(),
                    row.reason(),
                    row.notes(),
                    row.after());
        }
    }

    static ImportPlanResponse from(ImportPlan plan) {
        var counts = new ArrayList<Count>();
        for (var kind : PlannedRow.Kind.values()) {
            counts.add(new Count(id(kind), plan.count(kind)));
        }
        var outline = plan.outline();
        return new ImportPlanResponse(
                plan.tag(),
                outline.format().id(),
                outline.charset(),
                outline.columns().columns().stream()
                        .map(ColumnMapping.Column::heading)
                        .toList(),
                counts,
                plan.rows().stream().map(Row::from).toList());
    }

    private static String id(PlannedRow.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
