package org.causebook.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.causebook.catalog.Audience;
import org.causebook.catalog.InvalidQuery;
import org.causebook.code.Notation;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.NotCodes;
import org.causebook.scan.InterpretInput.NoCode;
import org.causebook.scan.InterpretInput.OneCode;
import org.causebook.scan.InterpretInput.SeveralCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InterpretInputTest {

    private final KnownCodes known = new KnownCodes()
            .catalog("iissync", "IISSYNC", Notation.STATUS_32)
            .entry("iissync", "2148598792", null)
            .entry("iissync", "2148598801", null);
    private final InterpretInput input = new InterpretInput(new LookUpCodes(known, known), known.scanLog());
    private final KnownCodes samples = SampleCatalogs.known();
    private final InterpretInput sampleInput = new InterpretInput(new LookUpCodes(samples, samples), samples.scanLog());

    @Test
    void a_code_is_one_code() {
        assertThat(input.interpret("0x80110408")).isEqualTo(new OneCode("0x80110408", ""));
    }

    @Test
    void a_sentence_with_one_code_is_that_code() {
        assertThat(input.interpret("IISSYNC returned 2148598792.")).isEqualTo(new OneCode("2148598792", "iissync"));
    }

    @Test
    void a_pair_is_several_codes_in_their_order() {
        assertThat(input.interpret("(0x8007001F - 0x20006)"))
                .isInstanceOfSatisfying(
                        SeveralCodes.class,
                        several -> assertThat(several.lookups())
                                .extracting(lookup -> lookup.recognised().query())
                                .containsExactly("0x8007001F", "0x20006"));
    }

    @Test
    void a_name_in_capitals_beside_a_code_is_only_a_name() {
        assertThat(input.interpret("IIS_SYNC returned 2148598792")).isEqualTo(new OneCode("2148598792", "iissync"));
        assertThat(input.interpret("it said E_UNHEARD_OF")).isInstanceOf(NoCode.class);
    }

    @Test
    void words_are_no_code() {
        assertThat(input.interpret("the cluster does not start")).isInstanceOf(NoCode.class);
    }

    @Test
    void a_number_with_a_digit_too_many_is_no_code_but_may_have_been_meant_for_one() {
        assertThat(input.interpret("21485988801"))
                .isInstanceOfSatisfying(
                        NoCode.class,
                        nothing -> assertThat(nothing.suggestions())
                                .extracting(suggestion -> suggestion.entry().code())
                                .containsExactly("2148598801"));
    }

    static Stream<String> queries() {
        return LabelledLines.lines("/scan/queries.tsv").stream();
    }

    /** Columns: text, code or name, catalog, symbol or meaning. */
    @ParameterizedTest
    @MethodSource("queries")
    void what_people_paste_leads_to_the_catalog_that_it_is_of(String query) {
        var columns = query.split("\t", -1);
        if (columns[1].equals("-")) {
            assertThatExceptionOfType(NotCodes.class).isThrownBy(() -> sampleInput.lookUp(Audience.PUBLIC, columns[0]));
            return;
        }
        var first = sampleInput.lookUp(Audience.PUBLIC, columns[0]).get(0);
        assertThat(first.entries()).isNotEmpty();
        var entry = first.entries().get(0);
        assertThat(entry.catalog()).isEqualTo(columns[2]);
        assertThat(List.of(
                        first.recognised().canonical(),
                        first.recognised().query().toUpperCase(Locale.ROOT),
                        entry.code().toUpperCase(Locale.ROOT)))
                .contains(columns[1].toUpperCase(Locale.ROOT));
    }

    @Test
    void a_form_leads_to_its_catalog() {
        assertThat(sampleInput.interpret("curl: (35) reset by peer")).isEqualTo(new OneCode("35", "curl"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worker.sh exit 137 | exit-codes/137",
                "bash: backup: command not found (exit 127) | exit-codes/127",
                "The network path was not found. (53) | windows/53",
                "psycopg2.errors.UndefinedTable (42P01) | sqlstate/42P01",
                "FATAL: 28P01: password authentication failed | sqlstate/28P01",
                "The server returned status 503 | http/503",
                "Setup ended with exit code 0 | exit-codes/0",
                "HTTP/1.1 200 OK | http/200",
                "The script returned status 1 | exit-codes/1"
            })
    void short_messages_lead_to_their_code(String text, String entry) {
        var first = sampleInput.lookUp(Audience.PUBLIC, text).get(0).entries().get(0);
        assertThat(first.catalog() + "/" + first.code()).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "tar: Exiting with failure status; exit status 2 | tar/2",
                "a tar of yesterday: exit status 2 | exit-codes/2",
                "Command '['git', 'clone', 'x']' returned non-zero exit status 128. | git/128",
                "Command '['true']' returned non-zero exit status 128. | exit-codes/128",
                "Command '['git', 'gc']' returned non-zero exit status 2. | exit-codes/2"
            })
    void an_exit_status_is_of_the_program_that_the_text_names(String text, String entry) {
        var programs = new KnownCodes()
                .catalog("exit-codes", "Exit codes", Notation.EXIT_CODE)
                .form("exit-codes", "returned non-zero exit status {code}")
                .entry("exit-codes", "2", null)
                .entry("exit-codes", "128", null)
                .program("tar", Notation.NUMBER)
                .entry("tar", "2", null)
                .program("git", Notation.NUMBER)
                .entry("git", "128", null);
        var box = new InterpretInput(new LookUpCodes(programs, programs), programs.scanLog());

        var first = box.lookUp(Audience.PUBLIC, text).get(0).entries().get(0);
        assertThat(first.catalog() + "/" + first.code()).isEqualTo(entry);
    }

    @Test
    void what_a_call_returned_is_no_code_beside_the_errno() {
        var lookups =
                sampleInput.lookUp(Audience.PUBLIC, "open(\"/etc/shadow\", O_RDONLY) = -1 EACCES (Permission denied)");
        assertThat(lookups).extracting(lookup -> lookup.recognised().query()).containsExactly("EACCES");
    }

    @Test
    void what_went_wrong_comes_before_what_went_well() {
        var lookups = sampleInput.lookUp(Audience.PUBLIC, "Setup ended with exit code 0, curl: (35) reset by peer");
        assertThat(lookups).extracting(lookup -> lookup.recognised().query()).containsExactly("35", "0");
    }

    @Test
    void python_names_the_reasons_of_openssl_without_their_mark() {
        var openssl = new KnownCodes()
                .catalog("openssl", "OpenSSL", Notation.NTSTATUS)
                .entry("openssl", "167772294", "SSL_R_CERTIFICATE_VERIFY_FAILED");
        var box = new InterpretInput(new LookUpCodes(openssl, openssl), openssl.scanLog());
        assertThat(box.interpret("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:1006)"))
                .isEqualTo(new OneCode("SSL_R_CERTIFICATE_VERIFY_FAILED", "openssl"));
    }

    @Test
    void what_ends_a_text_in_brackets_is_no_code_unless_a_catalog_knows_it() {
        assertThatExceptionOfType(NotCodes.class)
                .isThrownBy(() -> sampleInput.lookUp(Audience.PUBLIC, "Minutes of the meeting (98765432)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BugCheck 133, {0, 501, 500, 0} | 0x133 | stops",
                "error:14094410:SSL routines:ssl3_read_bytes | 0x14094410 | tls",
                "error:0A000086:SSL routines::failed | 0x0A000086 | tls",
            })
    void digits_that_a_form_says_are_hexadecimal_are_looked_up_as_such(String text, String typed, String catalog) {
        var hexadecimal = new KnownCodes()
                .catalog("stops", "Stop codes", Notation.NTSTATUS)
                .form("stops", "BugCheck {hex},")
                .catalog("tls", "TLS errors", Notation.NTSTATUS)
                .form("tls", "error:{code}:SSL routines");
        var box = new InterpretInput(new LookUpCodes(hexadecimal, hexadecimal), hexadecimal.scanLog());

        assertThat(box.interpret(text)).isEqualTo(new OneCode(typed, catalog));
    }

    @Test
    void a_text_of_more_than_eight_thousand_characters_is_refused() {
        var text = "error 5 ".repeat(1025);

        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> input.lookUp(Audience.PUBLIC, text));
    }
}
