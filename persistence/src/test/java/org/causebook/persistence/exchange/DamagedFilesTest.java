package org.causebook.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.causebook.code.Notation;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileFormats;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.FileRow.FileEntry;
import org.causebook.exchange.FileRow.FileFault;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged file is refused with its place, quickly; of a damaged row the rest of the file goes on. */
@Timeout(20)
class DamagedFilesTest {

    private static final FileFormats FORMATS = new SupportedFormats();
    private static final int MANY = 100_000;
    private static final String HEADER = "slug: a\ntitle: A\nsummary: S\nnotation: number\n";
    private static final String CELL_OF_10_MB = "x".repeat(10_000_000);

    static Stream<Arguments> unreadable() {
        return Stream.of(
                file("a ZIP archive named .csv", FileFormat.CSV, "PK\3\4\0\0", 0, "ZIP archive"),
                file("an old Office document", FileFormat.CSV, "\u00D0\u00CF\u0011\u00E0", 0, "Office document"),
                file("gzip", FileFormat.JSON_LINES, "\u001F\u008B\b", 0, "gzip"),
                file("a PDF", FileFormat.ARTICLE, "%PDF-1.7", 0, "PDF"),
                file("a picture", FileFormat.MARKDOWN_TABLE, "\u0089PNG\r\n", 0, "picture"),
                file("zeros", FileFormat.CSV, "\0\0\0\0\0\0\0\0", 0, "no text"),
                file("UTF-8 that breaks off", FileFormat.CSV, "code,meaning\n1,\u00C3\u00A4\n2,\u00E4x\n", 3, "UTF-8"),
                file("a byte of no encoding", FileFormat.CSV, "code,meaning\n1,\u0081\n", 2, "windows-1252"),
                file("no column for codes", FileFormat.CSV, "colour,taste\nred,sweet\n", 1, "which column"),
                file("a cell of 10 MB", FileFormat.CSV, "code,meaning\n1,a\n2," + CELL_OF_10_MB, 3, "longer than"),
                file("a quote never closed", FileFormat.CSV, "code,meaning\n1,\"" + CELL_OF_10_MB, 2, "longer than"),
                file(
                        "a line of 10 MB",
                        FileFormat.JSON_LINES,
                        "\n{\"code\":\"" + CELL_OF_10_MB + "\"}",
                        2,
                        "longer than"),
                file(
                        "a text of 10 MB",
                        FileFormat.YAML,
                        HEADER + "entries:\n- code: " + CELL_OF_10_MB,
                        6,
                        "longer than"),
                file("YAML with a tab", FileFormat.YAML, HEADER + "entries:\n\t- code: 1\n", 5, ""),
                file("YAML whose alias stands for more", FileFormat.YAML, bomb(), 3, "Aliases"),
                file("YAML with a merge", FileFormat.YAML, "a: &a {b: 1}\n<<: *a\n", 2, "Aliases"),
                file("YAML nested deeply", FileFormat.YAML, HEADER + "entries: " + "[".repeat(MANY), 5, ""),
                file("YAML that is a text", FileFormat.YAML, "just a text", 1, "no catalog"),
                file("YAML with a field twice", FileFormat.YAML, "slug: a\nslug: b\n", 2, "uplicate"),
                file("YAML whose header lacks a title", FileFormat.YAML, "slug: a\nnotation: number\n", 1, "Title"),
                file(
                        "YAML with fields after the entries",
                        FileFormat.YAML,
                        HEADER + "entries: []\narea: A\n",
                        6,
                        "last"),
                file("a comment never closed", FileFormat.C_HEADER, "#define A 1\n/* b\n", 2, "does not end"),
                file("macros that double each other", FileFormat.C_HEADER, doubling(), 0, "too long"),
                file(
                        "a message never ended",
                        FileFormat.MESSAGE_FILE,
                        "MessageId=1\nLanguage=English\na text\n",
                        2,
                        "full stop"),
                file(
                        "XML in a message",
                        FileFormat.MESSAGE_FILE,
                        "MessageId=1\nLanguage=English\n" + xml(),
                        1003,
                        "longer than"),
                file(
                        "a parenthesis never closed",
                        FileFormat.MESSAGE_FILE,
                        "SeverityNames=(\n" + "a\n".repeat(MANY),
                        1,
                        "closed"),
                file("an article without a table", FileFormat.ARTICLE, "Article: Q1\n", 0, "no table"),
                file("HTML without a table", FileFormat.HTML_TABLE, xml(), 0, "no table"));
    }

    private static Arguments file(String name, FileFormat format, String bytes, int line, String reason) {
        return Arguments.of(name, format, bytes, line, reason);
    }

    private static String bomb() {
        var bomb = new StringBuilder("a: &a [x, x]\nb: &b 1\nc: [*a, *a]\n");
        for (char name = 'd'; name < 'z'; name++) {
            bomb.append(name).append(": [*c, *c]\n");
        }
        return bomb.toString();
    }

    private static String xml() {
        return "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n".repeat(1_000) + "&c;".repeat(MANY);
    }

    private static String doubling() {
        var macros = new StringBuilder("#define F0(x) (x + 1)\n");
        for (int i = 1; i < 22; i++) {
            macros.append("#define F%d(x) (F%d(x) + F%d(x))\n".formatted(i, i - 1, i - 1));
        }
        return macros.append("#define A F21(1)\n").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void a_file_that_cannot_be_read_is_refused_with_its_place(
            String name, FileFormat format, String bytes, int line, String reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(format, bytes))
                .satisfies(unreadable -> {
                    assertThat(unreadable.line()).isEqualTo(line);
                    assertThat(unreadable.reason()).contains(reason);
                });
    }

    static Stream<Arguments> damagedRows() {
        return Stream.of(
                file("a row with too many cells", FileFormat.CSV, "code,meaning\n1,a,b\n2,c\n", 2, "3 cells"),
                file("a row without a code", FileFormat.CSV, "code,meaning\n,a\n2,c\n", 2, "no code"),
                file("a code that is none", FileFormat.TSV, "code\tmeaning\n=1+1\ta\n2\tc\n", 2, "not a code"),
                file(
                        "NUL in a cell",
                        FileFormat.CSV,
                        "code,meaning\n1,a\0b\n2," + "c".repeat(50),
                        2,
                        "cannot be stored"),
                file("one code twice", FileFormat.CSV, "code,meaning\n2,a\n0x2,b\n", 3, "in line 2 already"),
                file("a line that is no JSON", FileFormat.JSON_LINES, "{\"code\":\n{\"code\":\"2\"}\n", 1, ""),
                file(
                        "JSON nested deeply",
                        FileFormat.JSON_LINES,
                        "[".repeat(MANY) + "\n{\"code\":\"2\"}\n",
                        1,
                        "nested"),
                file(
                        "a field twice",
                        FileFormat.JSON_LINES,
                        "{\"code\":\"1\",\"code\":\"3\"}\n{\"code\":\"2\"}",
                        1,
                        "uplicate"),
                file(
                        "an unknown field",
                        FileFormat.JSON_LINES,
                        "{\"code\":\"1\",\"id\":3}\n{\"code\":\"2\"}\n",
                        1,
                        "no field 'id'"),
                file(
                        "a field of another kind",
                        FileFormat.JSON_LINES,
                        "{\"code\":\"1\",\"causes\":3}\n{\"code\":\"2\"}\n",
                        1,
                        "'causes'"),
                file(
                        "two values in a line",
                        FileFormat.JSON_LINES,
                        "{\"code\":\"1\"} {}\n{\"code\":\"2\"}\n",
                        1,
                        "something else"),
                file(
                        "an entry that is a text",
                        FileFormat.YAML,
                        HEADER + "entries:\n- text\n- code: 2\n",
                        6,
                        "has fields"),
                file(
                        "a number of 400 digits",
                        FileFormat.C_HEADER,
                        "#define A 1" + "0".repeat(400) + "\n#define B 2\n",
                        1,
                        "no whole number"),
                file(
                        "a constant of itself",
                        FileFormat.C_HEADER,
                        "#define A (B + 1)\n#define B A\n#define C 2\n",
                        1,
                        "itself"),
                file(
                        "parentheses nested deeply",
                        FileFormat.C_HEADER,
                        "#define A " + "(".repeat(MANY) + "1\n#define B 2\n",
                        1,
                        "deeply"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedRows")
    void a_damaged_row_is_refused_with_its_place_and_the_others_are_read(
            String name, FileFormat format, String bytes, int line, String reason) throws IOException {
        var rows = read(format, bytes);

        var fault = rows.stream()
                .filter(FileFault.class::isInstance)
                .map(FileFault.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.reason()).contains(reason);
        assertThat(rows)
                .anyMatch(row ->
                        row instanceof FileEntry entry && entry.primary().text().equals("2"));
    }

    @Test
    void the_encoding_of_a_table_is_recognised() throws IOException {
        var table = "code;meaning\n5;Gr\u00FC\u00DFe \u2013 \u20AC\n";
        for (var charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252")) {
            assertThat(meaning(table.getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isEqualTo("Gr\u00FC\u00DFe \u2013 \u20AC");
        }
        assertThat(meaning(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Gr\u00FC\u00DFe \u2013 \u20AC");
    }

    private static String meaning(byte[] table) throws IOException {
        var rows = rows(FileFormat.CSV, table);
        return String.valueOf(((FileEntry) rows.get(0)).content().meaning());
    }

    /** Letters up to U+00FF stand for bytes. */
    private static List<FileRow> read(FileFormat format, String bytes) throws IOException {
        return rows(format, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<FileRow> rows(FileFormat format, byte[] file) throws IOException {
        var rows = new ArrayList<FileRow>();
        try (var source = FORMATS.open(format, new ByteArrayInputStream(file), ReadOptions.of(Notation.NUMBER))) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
