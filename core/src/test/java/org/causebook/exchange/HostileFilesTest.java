package org.causebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causebook.code.Notation;
import org.causebook.exchange.FileRow.FileEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to keep the reader busy. Where the work grew with the square of their size, each would take many minutes. */
@Timeout(120)
class HostileFilesTest {

    @Test
    void one_long_comment_beside_many_constants_is_read_once_and_told_once() {
        var members = IntStream.range(0, 200_000).mapToObj(i -> "M" + i).collect(Collectors.joining(","));

        var rows = header("/*" + " * /".repeat(2_000_000) + "why */\nenum {" + members + "};");

        assertThat(rows).hasSize(200_000);
        assertThat(rows).filteredOn(row -> !((FileEntry) row).notes().isEmpty()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void frames_around_comments_are_taken_off_in_one_go() {
        var text = IntStream.range(0, 4_000)
                .mapToObj(i -> "/*" + " ".repeat(4_000) + "." + "*/\n#define M" + i + " " + i + "\n")
                .collect(Collectors.joining());

        assertThat(header(text)).hasSize(4_000);
    }

    @Test
    void many_beginnings_of_enumerations_are_skipped_in_one_go() {
        assertThat(header("enum a ".repeat(450_000))).isEmpty();
    }

    @Test
    void blanks_between_parameters_are_skipped_in_one_go() {
        assertThat(header("#define F(a" + " ".repeat(2_000_000) + "x) 1\n#define M 3\n"))
                .hasSize(1);
    }

    @Test
    void a_header_of_too_many_parts_is_refused_with_its_line() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> header("\n" + ";".repeat(CTokens.MOST + 2)))
                .withMessageContaining("more than 1000000 names, numbers and signs")
                .matches(refused -> refused.line() == 2);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> header(("#define M " + "+".repeat(CTokens.MOST / 2) + "\n").repeat(3)))
                .matches(refused -> refused.line() == 3);
    }

    @Test
    void a_long_header_of_an_article_is_joined_in_one_go() {
        for (var begin : List.of(
                "Article: Q1\n",
                "The information in this article applies to:\n- Sample\n",
                "MORE INFORMATION\n================\n")) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() ->
                            read(FileFormat.ARTICLE, begin + "so it goes, on and on and on and\n".repeat(450_000)))
                    .withMessageContaining("no table");
        }
    }

    @Test
    void an_article_of_too_many_lines_is_refused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(FileFormat.ARTICLE, "\n".repeat(600_000)))
                .withMessageContaining("more than 500000 lines");
    }

    @Test
    void a_table_of_too_many_rows_is_refused() {
        for (var table :
                List.of("<table>" + "<tr><td>1".repeat(600_000), "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(600_000))) {
            var format = table.startsWith("<") ? FileFormat.HTML_TABLE : FileFormat.MARKDOWN_TABLE;
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() -> read(format, table))
                    .withMessageContaining("more than 500000 rows");
        }
    }

    private static List<FileRow> header(String text) {
        return read(FileFormat.C_HEADER, text);
    }

    private static List<FileRow> read(FileFormat format, String text) {
        var rows = new ArrayList<FileRow>();
        try (var source = TextFormats.open(format, DecodedText.of(text), ReadOptions.of(Notation.NUMBER))) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }
}
