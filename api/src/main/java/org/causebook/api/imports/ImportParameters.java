package org.causebook.api.imports;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.InvalidQuery;
import org.causebook.exchange.ColumnMapping;
import org.causebook.exchange.FileFormat;
import org.causebook.imports.ImportFile.Said;
import org.causebook.imports.ImportPlan;
import org.causebook.imports.ImportPlan.Window;
import org.causebook.imports.PlannedRow.Kind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What is said about a file that is sent. */
@NullUnmarked
class ImportParameters {

    @Parameter(
            description = "Name of the file. It tells the format, and stands in the comment of the revisions.",
            example = "codes.csv")
    @QueryParam("name")
    String name;

    @Parameter(
            description =
                    "Format of the file, where neither its name nor its beginning tells it: `yaml`, `jsonl`, `csv`,"
                            + " `tsv`, `article`, `c-header`, `message-file`, `errcodes`, `html-table` or `markdown-table`.",
            example = "csv")
    @QueryParam("format")
    String format;

    @Parameter(
            description = "What the columns of a table hold, separated by commas, where its first row does not tell it:"
                    + " `code`, `symbol`, `meaning`, `outcome`, `cause 1`, `resolution 1`, `references`, and the other"
                    + " headings that an export has; `ignored` for a column that is not read.",
            example = "code,symbol,meaning")
    @QueryParam("columns")
    String columns;

    @Parameter(
            description = "Of a header only the constants whose names begin so. May be repeated.",
            example = "[\"CURLE_\"]")
    @QueryParam("prefix")
    List<String> prefixes;

    /** Which rows of a plan are shown. */
    @NullUnmarked
    static class WindowParameters {

        @Parameter(
                description = "Show only rows of this kind: `new`, `changed`, `equal`, `conflicting` or `refused`.",
                example = "new")
        @QueryParam("kind")
        String kind;

        @Parameter(
                description = "Show only rows with higher numbers.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"),
                example = "0")
        @QueryParam("after")
        String after;

        Window window() {
            var only = Parameters.text(kind)
                    .map(word -> Arrays.stream(Kind.values())
                            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                            .findFirst()
                            .orElseThrow(() -> new InvalidQuery("kind", "must be a kind of row, such as new")));
            var from = Parameters.text(after).orElse("0");
            if (!from.matches("[0-9]{1,9}")) {
                throw new InvalidQuery("after", "must be the number of a row");
            }
            return new Window(only, Integer.parseInt(from), ImportPlan.MOST_SHOWN, ImportPlan.MOST_SHOWN);
        }
    }

    Said said() {
        return new Said(
                name == null ? "" : name.strip(),
                isGiven(format) ? ofId(format.strip()) : null,
                isGiven(columns) ? mapping(columns) : ColumnMapping.GUESS,
                prefixes == null
                        ? List.of()
                        : prefixes.stream().filter(prefix -> !prefix.isBlank()).toList());
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static FileFormat ofId(String id) {
        return FileFormat.ofId(id)
                .orElseThrow(() -> new InvalidQuery(
                        "format",
                        "must be one of "
                                + Arrays.stream(FileFormat.values())
                                        .map(FileFormat::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static ColumnMapping mapping(String columns) {
        var mapped = new ArrayList<ColumnMapping.Column>();
        for (var heading : columns.split(",", -1)) {
            mapped.add(ColumnMapping.Column.ofHeading(heading.strip())
                    .orElseThrow(
                            () -> new InvalidQuery("columns", "must be names of columns, such as code or cause 1")));
        }
        return new ColumnMapping(mapped);
    }
}
