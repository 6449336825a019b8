package org.causebook.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NearMiss.Slip;
import org.causebook.lookup.Lookup;
import org.causebook.lookup.Suggestion;
import org.causebook.ui.catalog.Sample;
import org.junit.jupiter.api.Test;

class LookupTextTest {

    @Test
    void a_known_code_is_told_in_every_form_with_its_cause_and_what_to_do() {
        assertThat(text("2148598792", Optional.empty(), List.of(Sample.explained()), List.of()))
                .isEqualTo("""
                        2148598792
                        ==========
                        Unsigned             2148598792
                        Signed               -2146368504
                        Hexadecimal          0x80110408
                        HRESULT              severity failure, facility 17 COMPLUS, code 1032 (0x0408)

                        Meaning in specific products
                        ----------------------------

                        [error] Sample status codes, code 2148598792
                          The nodes cannot talk.
                          Probable cause (suspected): Two machines of the cluster claim the same IP
                                                      address.
                            What to do: Give every machine an address of its own, all of them in one
                                        subnet.
                          /catalogs/sample/2148598792

                        JSON  /api/v1/codes/2148598792
                        """);
    }

    @Test
    void an_unknown_code_gets_its_parts_and_what_may_have_been_meant() {
        assertThat(text(
                        "214598801",
                        Optional.empty(),
                        List.of(),
                        List.of(new Suggestion(Sample.unexplained(), Slip.DROPPED))))
                .contains("No catalog has an entry for this code yet.")
                .contains("Did you mean")
                .contains("2148598801  The CLSID of a component is missing. (Sample status codes; one digit")
                .contains("  /codes/2148598801\n");
    }

    @Test
    void an_ambiguous_text_is_told_in_all_its_readings() {
        assertThat(text("80110408", Optional.empty(), List.of(Sample.explained()), List.of()))
                .contains("As a hexadecimal number", "As a decimal number", "Hexadecimal          0x04C66348");
    }

    @Test
    void the_text_says_which_catalog_comes_first() {
        assertThat(text("2148598792", Optional.of("sample"), List.of(Sample.explained()), List.of()))
                .contains("Entries of “Sample status codes” come first, as the address asks.")
                .contains("JSON  /api/v1/codes/2148598792?catalog=sample");
    }

    @Test
    void no_line_is_wider_than_a_terminal() {
        assertThat(text("80110408", Optional.of("sample"), List.of(Sample.explained(), Sample.unexplained()), List.of())
                        .lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static String text(
            String typed, Optional<String> preferred, List<Entry> entries, List<Suggestion> suggestions) {
        var lookup = new Lookup(
                CodeRecogniser.recognise(typed),
                preferred,
                entries,
                List.of(),
                suggestions,
                new Position(new UUID(0, 0), 0));
        return LookupText.of(LookupView.of(lookup));
    }
}
