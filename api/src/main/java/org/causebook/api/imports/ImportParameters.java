package org.causebook.api.imports;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.causebook.catalog.InvalidQuery;
import org.causebook.exchange.ColumnMapping;
import org.causebook.exchange.FileFormat;
import org.causebook.imports.ImportFile.Said;
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
