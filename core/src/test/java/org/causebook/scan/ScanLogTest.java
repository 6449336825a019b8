package org.causebook.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.causebook.catalog.Entry;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanLogTest {

    private final KnownCodes known = new KnownCodes()
            .catalog("iissync", "IISSYNC", Notation.STATUS_32)
            .catalog("windows", "Windows status codes", Notation.STATUS_32)
            .catalog("linux", "Linux errors", Notation.ERRNO)
            .entry("iissync", "3", null)
            .entry("windows", "3", "ERROR_PATH_NOT_FOUND")
            .entry("windows", "11", null)
            .entry("linux", "EAGAIN", null)
            .entry("iissync", "2148598792", null)
            .entry("windows", "0x00080012", null, Outcome.SUCCESS);

    @Test
    void lines_and_columns_begin_with_one_and_count_utf16_units() throws IOException {
        var scan = scan("\r\n\uD83D\uDE00 error 3\r\nerror 3\nx");

        assertThat(scan.found()).extracting(Find::line).containsExactly(2, 3);
        assertThat(scan.found()).extracting(Find::column).containsExactly(10, 7);
        assertThat(scan.lines()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "a, 1", "'a\n', 1", "'a\nb', 2", "'\n\n', 2"})
    void lines_are_counted_as_people_count_them(String text, int lines) throws IOException {
        assertThat(scan(text).lines()).isEqualTo(lines);
    }

    @Test
    void a_line_longer_than_the_buffer_keeps_its_columns() throws IOException {
        var scan = scan("word ".repeat(40_000) + "error 3");

        assertThat(scan.found()).singleElement().satisfies(find -> {
            assertThat(find.line()).isEqualTo(1);
            assertThat(find.column()).isEqualTo(200_007);
        });
    }

    @Test
    void the_catalog_that_the_text_names_answers_first_and_a_preferred_one_before_it() throws IOException {
        assertThat(catalogs(scan("IISSYNC error 3"))).containsExactly("iissync", "windows");
        assertThat(catalogs(scan("Windows error 3"))).containsExactly("windows", "iissync");
        var preferred = known.scanLog().scan(new StringReader("Windows error 3"), List.of("iissync"));
        assertThat(catalogs(preferred)).containsExactly("iissync", "windows");
    }

    @Test
    void a_plain_word_is_the_code_of_a_product_only_where_the_text_names_the_product() throws IOException {
        var store = new KnownCodes()
                .catalog("redstore", "Red Store", "Redstore", Notation.NAME, Scope.PRODUCT)
                .entry("redstore", "LOADING", null);

        assertThat(store.scanLog()
                        .scan(new StringReader("LOADING data"), List.of())
                        .found())
                .isEmpty();
        assertThat(store.scanLog()
                        .scan(new StringReader("redstore says:\nLOADING data"), List.of())
                        .found())
                .hasSize(1);
        assertThat(store.scanLog()
                        .scan(new StringReader("LOADING data"), List.of("redstore"))
                        .found())
                .hasSize(1);
        assertThat(store.scanLog().read("LOADING data").found()).hasSize(1);
    }

    @Test
    void the_sub_status_in_a_column_of_its_own_belongs_to_the_status() throws IOException {
        var web = new KnownCodes()
                .catalog("http", "HTTP", Notation.HTTP)
                .catalog("iis", "IIS", "IIS", Notation.HTTP, Scope.PRODUCT)
                .entry("http", "404", null)
                .entry("iis", "404.2", null);
        var log = "#Fields: time sc-status sc-substatus\n08:00 404 2\n08:00 404 77\n08:00 404 0\n08:00 200 1";
        var scan = web.scanLog().scan(new StringReader(log), List.of());

        assertThat(scan.found()).extracting(find -> find.code().canonical()).containsExactly("404.2", "404.77", "404");
        assertThat(scan.found()).extracting(Find::text).containsOnly("404");
        assertThat(scan.found())
                .extracting(find ->
                        find.code().entries().stream().map(Entry::catalog).toList())
                .containsExactly(List.of("iis"), List.of("http"), List.of("http"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Persistence already in use ({code})",
                "{word} persistence  already in use by {number} other users: {code}",
                "a b c d e f g h i j k l m n o p: {code}",
                "post-removal script subprocess ended with {code}",
                "incomprehensibilities-of-{code}"
            })
    void a_form_of_any_length_finds_its_code(String form) throws IOException {
        var store = new KnownCodes().catalog("tool", "Tool", Notation.NUMBER).form("tool", form);
        var line = form.replace("{code}", "4711").replace("{word}", "The").replace("{number}", "42");

        assertThat(store.scanLog()
                        .scan(new StringReader("It said: " + line), List.of())
                        .found())
                .extracting(Find::text)
                .containsExactly("4711");
    }

    @Test
    void a_form_may_claim_the_number_behind_a_prefix() throws IOException {
        var database = new KnownCodes()
                .catalog("mysql", "MySQL", "MySQL", Notation.NUMBER, Scope.PRODUCT)
                .form("mysql", "[MY-{code}]")
                .entry("mysql", "1062", null);

        assertThat(catalogs(database.scanLog().scan(new StringReader("[ERROR] [MY-001062] [Server]"), List.of())))
                .containsExactly("mysql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"position error 12 mm", "status 5 of 7 failed", "commit c0000005 failed", "arch=c0000005 failed"
            })
    void what_measures_counts_or_names_is_no_code(String line) throws IOException {
        assertThat(scan(line).found()).isEmpty();
    }

    @Test
    void an_errno_is_not_explained_by_windows() throws IOException {
        assertThat(scan("write: errno=11").found())
                .singleElement()
                .satisfies(find -> assertThat(find.code().known()).isFalse());
        assertThat(catalogs(scan("read: EAGAIN"))).containsExactly("linux");
    }

    @Test
    void a_symbol_is_a_code_only_when_it_is_published() throws IOException {
        assertThat(scan("gave ERROR_PATH_NOT_FOUND, ERROR_NOBODY_KNOWS").found())
                .extracting(Find::text)
                .containsExactly("ERROR_PATH_NOT_FOUND");
    }

    @Test
    void a_number_and_its_name_are_one_code() throws IOException {
        var denied = new KnownCodes()
                .catalog("windows", "Windows", "Windows", Notation.STATUS_32, Scope.GENERAL)
                .entry("windows", "2147942405", "E_ACCESSDENIED");

        var scan = denied.scanLog().scan(new StringReader("failed: 0x80070005 E_ACCESSDENIED"), List.of());

        assertThat(scan.found()).extracting(Find::text).containsExactly("0x80070005", "E_ACCESSDENIED");
        assertThat(scan.summary()).singleElement().extracting(LoggedCode::count).isEqualTo(2);
    }

    @Test
    void a_bare_hexadecimal_of_digits_is_a_code_behind_failed_and_a_colon() throws IOException {
        assertThat(scan("Install failed: 80070005").found())
                .extracting(Find::text)
                .containsExactly("80070005");
        assertThat(scan("Install failed after 80070005 rows").found()).isEmpty();
    }

    @Test
    void what_stands_for_success_is_skipped() throws IOException {
        var scan = scan("exit code 0\nHTTP/1.1 200 OK\nhr = 0x00080012\nSQLSTATE 00000");

        assertThat(scan.found()).isEmpty();
        assertThat(scan.skipped()).containsEntry(SkipReason.SUCCESS, 4);
    }

    @Test
    void the_database_is_asked_once_for_a_thousand_codes() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            text.append("error ").append(20_000 + i).append('\n');
        }
        assertThat(scan(text.toString()).summary()).hasSize(2_500);
        assertThat(known.questions()).isEqualTo(3);
    }

    @Test
    void what_is_too_much_to_list_is_counted_and_said() throws IOException {
        var scan = scan("error 3\n".repeat(ScanLog.MAX_FOUND + 5));

        assertThat(scan.found()).hasSize(ScanLog.MAX_FOUND);
        assertThat(scan.total()).isEqualTo(ScanLog.MAX_FOUND + 5);
        assertThat(scan.complete()).isFalse();
    }

    @Test
    void only_so_many_different_codes_are_kept_in_mind() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < Candidates.MAX_DISTINCT + 10; i++) {
            text.append("error ").append(100_000 + i).append('\n');
        }
        var scan = scan(text.toString());

        assertThat(scan.summary()).hasSize(Candidates.MAX_DISTINCT);
        assertThat(scan.complete()).isFalse();
    }

    @Test
    void an_unknown_catalog_is_refused_before_the_text_is_read() {
        assertThatThrownBy(() -> known.scanLog().scan(Reader.nullReader(), List.of("nope")))
                .isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> known.scanLog().scan(Reader.nullReader(), Collections.nCopies(21, "iissync")))
                .isInstanceOf(InvalidQuery.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error ",
                "0",
                "0x",
                "A_",
                "ORA-0",
                "401.",
                "8",
                "HTTP/1.",
                "-",
                "C0000005-",
                "$5 ",
                "1:",
                "1,000,",
                "failed (",
                "a:",
                "1/",
                "\uD83D",
                "#Fields: a\n1 2\n"
            })
    void no_text_takes_long_or_breaks_the_scan(String piece) {
        var text = piece.repeat(500_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> scan(text));
    }

    private Scan scan(String text) throws IOException {
        return known.scanLog().scan(new StringReader(text), List.of());
    }

    private static List<String> catalogs(Scan scan) {
        return scan.found().get(0).code().entries().stream().map(Entry::catalog).toList();
    }
}
