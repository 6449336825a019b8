package org.causebook.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;
import org.causebook.code.CodeRecogniser;
import org.causebook.lookup.Lookup;
import org.causebook.ui.catalog.Sample;
import org.junit.jupiter.api.Test;

class LookupViewTest {

    private static final Position NOW = new Position(new UUID(0, 0), 0);

    @Test
    void one_code_read_in_two_ways_is_told_once() {
        var view = view("0", Sample.success());

        assertThat(view.senses()).hasSize(1);
        assertThat(view.best().entries()).containsExactly(Sample.success());
    }

    @Test
    void each_reading_of_an_ambiguous_text_has_its_own_answers() {
        var view = view("80110408", Sample.explained());

        assertThat(view.ambiguous()).isTrue();
        assertThat(view.senses()).extracting(Sense::canonical).containsExactly("2148598792", "0x04C66348");
        assertThat(view.senses()).extracting(sense -> sense.entries().size()).containsExactly(1, 0);
    }

    @Test
    void a_catalog_that_does_not_know_the_code_is_named() {
        var lookup =
                new Lookup(CodeRecogniser.recognise("0"), Optional.of("other"), List.of(), List.of(), List.of(), NOW);

        assertThat(LookupView.of(lookup).preference()).contains("The catalog “other” has no entry for this code.");
    }

    @Test
    void the_decode_says_what_the_bits_say() {
        var decoding = view("0x800706BA").best().decodings().get(0);

        assertThat(decoding.title()).isEqualTo("HRESULT");
        assertThat(decoding.facts())
                .containsExactly(
                        new Decoding.Fact("Severity", "failure"),
                        new Decoding.Fact("Facility", "7 WIN32"),
                        new Decoding.Fact("Code", "1722 (0x06BA)"),
                        new Decoding.Fact("Carries", "Win32 error 1722"));
    }

    @Test
    void an_entry_that_stands_in_for_another_code_does_not_name_it() {
        var view = view("7", Sample.explained());

        assertThat(view.symbol()).isEmpty();
        assertThat(view.pageTitle()).isEqualTo("7");
        assertThat(view.description()).startsWith("There is no entry for 7 itself.");
    }

    private static LookupView view(String typed, Entry... entries) {
        return LookupView.of(new Lookup(
                CodeRecogniser.recognise(typed), Optional.empty(), List.of(entries), List.of(), List.of(), NOW));
    }
}
