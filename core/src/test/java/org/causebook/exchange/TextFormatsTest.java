package org.causebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.Cause;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.code.Notation;
import org.causebook.exchange.FileRow.FileCatalog;
import org.causebook.exchange.FileRow.FileEntry;
import org.causebook.exchange.FileRow.FileFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextFormatsTest {

    private static final String ARTICLE = """
            Article: Q1
            Product(s): Sample Server
            Version(s): winnt:4.0
            Operating System(s):
            Keyword(s): sample, node
            Last Modified: 30-MAR-2000
            -------------------------------------------------------------------------------
            The information in this article applies to:
            - Sample Server 4.0
            - Sample Client
            -------------------------------------------------------------------------------
            SUMMARY
            =======
            Sample keeps two nodes in step. It returns
            a number (always one) when it is done.
            MORE INFORMATION
            ================
            Sample Status Codes
            +------------------------------------------------------------------------------+
            | Status Code | Meaning & Probable Cause |
            +------------------------------------------------------------------------------+
            | 0 | Both nodes are in step. |
            +------------------------------------------------------------------------------+
            | 0x80110408 | The nodes (both of them) cannot talk. (Two machines claim one address. Change it.) |
            +------------------------------------------------------------------------------+
            | 3 | The repair is told elsewhere. See the Knowledge Base article
            Q243342 for a resolution. |
            +------------------------------------------------------------------------------+
            | 4 | Nothing is set up. (See the Knowledge Base article Q191138) |
            +------------------------------------------------------------------------------+
            | 2148598792 | The second row of a code. |
            +------------------------------------------------------------------------------+
            As further codes are met, they are added.
            ======================================================================
            Technology : kbOne kbTwo
            Version : winnt:4.0
            Issue type : kbhowto
            """;

    @Test
    void an_article_is_a_catalog_and_rows_with_meanings_causes_and_references() {
        var rows = read(FileFormat.ARTICLE, ReadOptions.of(null), ARTICLE);

        var catalog = ((FileCatalog) rows.get(0)).content();
        assertThat(catalog.title()).isEqualTo("Sample Status Codes");
        assertThat(catalog.summary())
                .isEqualTo("Sample keeps two nodes in step. It returns a number (always one) when it is done.");
        assertThat(catalog.notation()).isEqualTo(Notation.STATUS_32);
        assertThat(catalog.keywords()).containsExactly("sample", "node");
        assertThat(catalog.appliesTo())
                .containsExactly(new AppliesTo("Sample Server", "4.0"), new AppliesTo("Sample Client", null));
        assertThat(catalog.article())
                .isEqualTo(new Article(
                        "Q1", "winnt:4.0", LocalDate.of(2000, 3, 30), List.of("kbOne", "kbTwo"), "kbhowto"));
        var entries = entries(rows);
        assertThat(entries)
                .extracting(
                        entry -> entry.primary().text(),
                        entry -> entry.content().meaning())
                .containsExactly(
                        tuple("0", "Both nodes are in step."),
                        tuple("2148598792", "The nodes (both of them) cannot talk."),
                        tuple("3", "The repair is told elsewhere."),
                        tuple("4", "Nothing is set up."));
        assertThat(entries)
                .extracting(
                        entry -> entry.content().outcome(),
                        entry -> entry.content().articlePosition())
                .containsExactly(
                        tuple(Outcome.SUCCESS, 1),
                        tuple(Outcome.ERROR, 2),
                        tuple(Outcome.ERROR, 3),
                        tuple(Outcome.ERROR, 4));
        assertThat(entries.get(1).content().causes())
                .extracting(Cause::explanation)
                .containsExactly("Two machines claim one address. Change it.");
        assertThat(entries.get(2).content().references())
                .containsExactly(new Reference("Q243342", null, "for a resolution"));
        assertThat(entries.get(3).content().references()).containsExactly(new Reference("Q191138", null, null));
        assertThat(faults(rows)).containsExactly(tuple(31, "The code 2148598792 stands in line 24 already."));
    }

    @Test
    void constants_of_a_header_are_computed_and_their_comments_are_notes() {
        var rows = read(FileFormat.C_HEADER, Notation.NUMBER, """
                #ifndef SAMPLE_H
                #define SAMPLE_H
                #define SAMPLE_VERSION "1.0"
                /* Everything is fine. */
                #define S_FINE ((NTSTATUS)0x0L)
                #define S_OCTAL 017 // in octal
                #define S_NEGATIVE (-5)
                #define S_LATER (S_BASE + \\
                    2)
                #define S_BASE 0x20UL
                #define S_TYPED _HRESULT_TYPEDEF_(0x80040001L)
                #define S_MADE MAKE_HRESULT(1, 4, 2)
                #define OWN(severity, code) (((severity) << 30) | (code))
                #define S_OWN OWN(3u, 0x17)
                #define S_CAST static_cast<long>(41)
                #define S_MASK (~0xFFu & 0x1FF)
                #define S_OTHER elsewhere(3)
                #define S_ALIAS S_BASE
                #define FACILITY_SAMPLE 77
                #define S_WIDE 0x1FFFFFFFF
                #if 0
                #define S_LEFT_OUT 99
                #endif
                enum class Sample : int {
                    first = 100, /* the first */
                    second,
                    third __attribute__((deprecated)) = first + 10,
                    fourth
                };
                enum Sample variable;
                #endif
                """);

        assertThat(entries(rows))
                .extracting(
                        entry -> entry.content().symbol(),
                        entry -> entry.primary().text())
                .containsExactly(
                        tuple("S_FINE", "0"),
                        tuple("S_OCTAL", "15"),
                        tuple("S_NEGATIVE", "-5"),
                        tuple("S_LATER", "34"),
                        tuple("S_BASE", "32"),
                        tuple("S_TYPED", "-2147221503"),
                        tuple("S_MADE", "-2147221502"),
                        tuple("S_OWN", "-1073741801"),
                        tuple("S_CAST", "41"),
                        tuple("S_MASK", "256"),
                        tuple("first", "100"),
                        tuple("second", "101"),
                        tuple("third", "110"),
                        tuple("fourth", "111"));
        assertThat(entries(rows)).allSatisfy(entry -> {
            assertThat(entry.content().meaning()).isNull();
            assertThat(entry.content().causes()).isEmpty();
        });
        assertThat(notes(rows, "S_FINE")).containsExactly("Everything is fine.");
        assertThat(notes(rows, "S_OCTAL")).containsExactly("in octal");
        assertThat(notes(rows, "first")).containsExactly("the first");
        assertThat(faults(rows))
                .containsExactly(
                        tuple(17, "Its value cannot be computed: it calls elsewhere, which cannot be computed."),
                        tuple(18, "The code 32 stands in line 10 already."),
                        tuple(19, "A constant with such a name is no code by itself."),
                        tuple(20, "The number does not fit 32 bits."));
    }

    @Test
    void where_names_are_the_codes_numbers_are_further_codes_of_the_first_that_has_them() {
        var rows = read(FileFormat.C_HEADER, Notation.ERRNO, """
                #define EAGAIN 11 /* Try again */
                #define EWOULDBLOCK EAGAIN
                """);

        assertThat(entries(rows))
                .extracting(
                        entry -> entry.primary().text(),
                        entry -> entry.content().codes().stream()
                                .map(EntryCode::text)
                                .toList())
                .containsExactly(tuple("EAGAIN", List.of("11")), tuple("EWOULDBLOCK", List.of()));
    }

    @Test
    void only_constants_with_wanted_beginnings_are_read_and_the_outline_names_them() {
        var header = """
                enum { SET_A, SET_B, SET_C };
                enum { CODE_A, CODE_B, CODE_C, CODE_D };
                """;
        var options = new ReadOptions(Notation.NUMBER, ColumnMapping.GUESS, null, null, List.of("CODE_"));

        assertThat(entries(read(FileFormat.C_HEADER, options, header)))
                .extracting(entry -> entry.content().symbol())
                .containsExactly("CODE_A", "CODE_B", "CODE_C", "CODE_D");
        assertThat(TextFormats.families(FileFormat.C_HEADER, header + "/* The rest of the file is cut"))
                .containsExactly(new FileOutline.Family("CODE_", 4), new FileOutline.Family("SET_", 3));
    }

    @Test
    void a_message_file_gives_severity_facility_number_and_text() {
        var rows = read(FileFormat.MESSAGE_FILE, Notation.NTSTATUS, """
                ;// Messages of the sample.
                SeverityNames=(Success=0x0:STATUS_OK
                               Error=0x3:STATUS_BAD)
                FacilityNames=(Sample=0x12:FACILITY_SAMPLE)
                LanguageNames=(English=0x409:MSG00409)

                MessageId=0x1 Severity=Error Facility=Sample SymbolicName=SAMPLE_FULL
                Language=English
                The disk %1 is full.
                Make room.
                .
                Language=German
                Die Platte ist voll.
                .

                MessageId=
                SymbolicName=SAMPLE_NEXT
                Language=English
                The next one.
                .
                MessageId=+5
                Severity=Odd
                SymbolicName=SAMPLE_ODD
                Language=English
                .
                """);

        assertThat(entries(rows))
                .extracting(
                        entry -> entry.primary().text(),
                        entry -> entry.content().symbol(),
                        entry -> entry.content().meaning(),
                        entry -> entry.content().outcome())
                .containsExactly(
                        tuple("3222405121", "SAMPLE_FULL", "The disk %1 is full.\nMake room.", Outcome.ERROR),
                        tuple("3222405122", "SAMPLE_NEXT", "The next one.", Outcome.ERROR));
        assertThat(faults(rows))
                .containsExactly(tuple(21, "Its number, severity or facility is none that this file explains."));
    }

    @Test
    void the_list_of_postgresql_gives_states_kinds_and_conditions() {
        var rows = read(FileFormat.ERRCODES, Notation.SQLSTATE, """
                # A comment.
                Section: Class 01 - Sample
                01000    W    ERRCODE_SAMPLE                 sample
                08006    E    ERRCODE_SAMPLE_GONE
                08006    E    ERRCODE_SAMPLE_AGAIN           sample_again
                nonsense
                """);

        assertThat(entries(rows))
                .extracting(
                        entry -> entry.primary().text(),
                        entry -> entry.content().symbol(),
                        entry -> entry.content().outcome(),
                        FileEntry::notes)
                .containsExactly(
                        tuple("01000", "sample", Outcome.WARNING, List.of("Class 01 - Sample")),
                        tuple("08006", null, Outcome.ERROR, List.of("Class 01 - Sample")));
        assertThat(faults(rows)).extracting(fault -> fault.toList().get(0)).containsExactly(5, 6);
    }

    @Test
    void tables_in_markdown_and_html_are_read_by_their_headings() {
        var markdown = read(FileFormat.MARKDOWN_TABLE, Notation.NUMBER, """
                Some text | with a bar.

                | Error code | Description | Possible cause | Fix | Severity |
                |---|:---|---|---|---|
                | `-5` | A \\| B<br>C | Why | How | Warn |
                | 6 | &lt;b&gt; | | | strange |

                | not | this |
                |---|---|
                """);
        var html = read(FileFormat.HTML_TABLE, Notation.NUMBER, """
                <script>var a = "<table>";</script>
                <table><tr><th>Error code<th>Description</th><th>Possible cause<th>Fix<th>Severity</tr>
                <!-- <tr><td>9</td></tr> -->
                <tr><td><code>-5</code></td><td>A | B<br>C</td><td> Why </td><td>How<td>Warn
                <tr><td>6<td>&lt;b&gt;<td></td><td></td><td>strange</table>
                <table><tr><td>7</td></tr></table>
                """);

        for (var rows : List.of(markdown, html)) {
            assertThat(faults(rows)).isEmpty();
            assertThat(entries(rows))
                    .extracting(
                            entry -> entry.primary().text(),
                            entry -> entry.content().meaning(),
                            entry -> entry.content().outcome(),
                            FileEntry::notes)
                    .containsExactly(
                            tuple("-5", "A | B\nC", Outcome.WARNING, List.of()),
                            tuple("6", "<b>", null, List.of("Outcome in the file: strange")));
            var cause = entries(rows).get(0).content().causes().get(0);
            assertThat(cause.explanation()).isEqualTo("Why");
            assertThat(cause.resolution()).isEqualTo("How");
        }
    }

    @Test
    void the_format_is_told_by_name_or_content() {
        assertThat(FormatGuess.of("codes.YML", "")).isEqualTo(FileFormat.YAML);
        assertThat(FormatGuess.of("winerror.h", "")).isEqualTo(FileFormat.C_HEADER);
        assertThat(FormatGuess.of("article.txt", ARTICLE)).isEqualTo(FileFormat.ARTICLE);
        assertThat(FormatGuess.of("", "{\"slug\": \"a\"}")).isEqualTo(FileFormat.JSON_LINES);
        assertThat(FormatGuess.of("", "<p>Copied:</p>\n<table>")).isEqualTo(FileFormat.HTML_TABLE);
        assertThat(FormatGuess.of("", "Code | Meaning\n--- | ---\n")).isEqualTo(FileFormat.MARKDOWN_TABLE);
        assertThat(FormatGuess.of("a.txt", "\n#define A 1\n")).isEqualTo(FileFormat.C_HEADER);
        assertThat(FormatGuess.of("a.txt", "MessageIdTypedef=DWORD\n")).isEqualTo(FileFormat.MESSAGE_FILE);
        assertThat(FormatGuess.of("errcodes.txt", "# x\n00000  S  ERRCODE_X  x\n"))
                .isEqualTo(FileFormat.ERRCODES);
        assertThat(FormatGuess.of("a.txt", "slug: a\n")).isEqualTo(FileFormat.YAML);
        assertThat(FormatGuess.of("", "code\tmeaning\n")).isEqualTo(FileFormat.TSV);
        assertThat(FormatGuess.of("", "\"a, b\";c;d\n")).isEqualTo(FileFormat.CSV);
        assertThat(FormatGuess.delimiter("\"a, b, c, d\";c;d\n")).isEqualTo(';');
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> FormatGuess.of("a.txt", "Just words."));
    }

    @Test
    void every_heading_that_we_write_means_what_it_says() {
        for (var field : ColumnMapping.Field.values()) {
            var column = new ColumnMapping.Column(field, field.isOfCause() ? 12 : 0);
            assertThat(ColumnMapping.guess(List.of(column.heading())).columns()).containsExactly(column);
            assertThat(ColumnMapping.Column.ofHeading(column.heading())).contains(column);
        }
    }

    @Test
    void a_quotation_mark_as_a_character_begins_no_string() {
        var rows = read(FileFormat.C_HEADER, Notation.NUMBER, """
                #define S_QUOTE '"' /* one
                #define S_NONE 1
                */
                #error don't /* stop
                #define S_NEITHER 2
                */
                #define S_NEXT 3
                """);

        assertThat(entries(rows)).extracting(entry -> entry.content().symbol()).containsExactly("S_QUOTE", "S_NEXT");
    }

    @Test
    void letters_that_are_longer_in_lower_case_shift_no_tag() {
        var rows = read(FileFormat.HTML_TABLE, Notation.NUMBER, """
                <p>İİİİİİİİİİİİ</p><TABLE><TR><TH>Code</TH><TH>Meaning</TH></TR>
                <TR><TD>1</TD><TD>Ready İ</TD></TR><STYLE>İ</STYLE><TR><TD>2</TD><TD>Busy</TD></TR></TABLE>
                """);

        assertThat(entries(rows))
                .extracting(
                        entry -> entry.primary().text(),
                        entry -> entry.content().meaning())
                .containsExactly(tuple("1", "Ready İ"), tuple("2", "Busy"));
    }

    private static List<FileRow> read(FileFormat format, @Nullable Notation notation, String text) {
        return read(format, ReadOptions.of(notation), text);
    }

    private static List<FileRow> read(FileFormat format, ReadOptions options, String text) {
        var rows = new ArrayList<FileRow>();
        try (var source = TextFormats.open(format, DecodedText.of(text), options)) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static List<FileEntry> entries(List<FileRow> rows) {
        return rows.stream()
                .filter(FileEntry.class::isInstance)
                .map(FileEntry.class::cast)
                .toList();
    }

    private static List<Tuple> faults(List<FileRow> rows) {
        return rows.stream()
                .filter(FileFault.class::isInstance)
                .map(FileFault.class::cast)
                .map(fault -> tuple(fault.line(), fault.reason()))
                .toList();
    }

    private static List<String> notes(List<FileRow> rows, String symbol) {
        return entries(rows).stream()
                .filter(entry -> Objects.equals(entry.content().symbol(), symbol))
                .flatMap(entry -> entry.notes().stream())
                .toList();
    }
}
