package org.causebook.ui.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Retirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFormTest {

    private static final EntryCode RANGE = new EntryCode("5xx", "5XX", 500L, 599L, "http", EntryCode.Kind.ALIAS);

    private static final EntryContent FULL = new EntryContent(
            "E_FAIL",
            "in COM",
            "It failed.\nTwice.",
            Outcome.ERROR,
            List.of(
                    new Cause(
                            "first",
                            Confidence.CONFIRMED,
                            "do this",
                            List.of(new Reference("a", "https://a.example", "n"))),
                    new Cause("second", Confidence.SUSPECTED, null, List.of())),
            List.of(new Reference("Q1", null, null)),
            List.of("Windows NT 4.0", "Windows 2000"),
            List.of(new EntryCode("11", "11", null, null, "linux", EntryCode.Kind.FORMER), RANGE),
            7,
            new Retirement("gone", "12"));

    @Test
    void what_a_form_shows_is_what_comes_back() {
        assertThat(EntryForm.of(FULL).content(FULL)).isEqualTo(FULL);
    }

    @Test
    void a_range_is_known_from_before_and_cannot_be_made_up() {
        var code = EntryForm.of(FULL).content(EntryContent.empty()).codes().get(1);

        assertThat(code.low()).isNull();
        assertThat(code.text()).isEqualTo("5xx");
    }

    @Test
    void line_ends_of_browsers_are_line_ends_of_texts() {
        assertThat(form("meaning", "one\r\ntwo").meaning()).isEqualTo("one\ntwo");
    }

    @Test
    void parts_come_in_the_order_of_their_numbers_and_are_numbered_anew() {
        var form = form("causes[12].explanation", "later", "causes[3].explanation", "sooner");

        assertThat(form.causes()).extracting(CauseFields::explanation).containsExactly("sooner", "later");
        assertThat(form.causes()).extracting(CauseFields::path).containsExactly("causes[0]", "causes[1]");
        assertThat(form.causes()).extracting(CauseFields::number).containsExactly(1, 2);
    }

    @Test
    void blank_parts_at_the_end_are_left_out_and_others_stay_where_their_faults_point() {
        var form = form(
                "causes[0].explanation",
                " ",
                "causes[1].explanation",
                "x",
                "causes[2].explanation",
                "",
                "references[0].label",
                "");

        var content = form.content(EntryContent.empty());

        assertThat(content.causes()).extracting(Cause::explanation).containsExactly(null, "x");
        assertThat(content.references()).isEmpty();
        assertThat(content.faults()).anyMatch(fault -> fault.field().equals("causes[0].explanation"));
    }

    @Test
    void what_no_page_of_ours_sends_does_no_harm() {
        var form = form(
                "causes[99999999999].explanation",
                "x",
                "causes[-1].explanation",
                "x",
                "causes[].explanation",
                "x",
                "outcome",
                "disaster",
                "articlePosition",
                "1e9");

        assertThat(form.causes()).isEmpty();
        assertThatThrownBy(() -> form.content(EntryContent.empty())).isInstanceOf(InvalidContent.class);
        assertThat(form("outcome", "disaster").content(EntryContent.empty()).outcome())
                .isNull();
    }

    @Test
    void a_text_that_is_too_long_is_shown_again_with_its_fault() {
        var form = form("causes[0].resolution", "x".repeat(EntryContent.MAX_PROSE + 1));

        assertThatThrownBy(() -> form.content(EntryContent.empty()))
                .isInstanceOfSatisfying(
                        InvalidContent.class,
                        invalid -> assertThat(Faults.of(invalid).at("causes[0].resolution"))
                                .contains("This must have at most 20000 characters."));
        assertThat(form.causes().get(0).resolution()).hasSize(EntryContent.MAX_PROSE + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "up:causes[1], second first",
        "down:causes[0], second first",
        "up:causes[0], first second",
        "down:causes[1], first second",
        "remove:causes[0], second",
        "remove:causes[9], first second",
        "add:causes, first second ''"
    })
    void buttons_rearrange_causes_without_a_script(String action, String expected) {
        var fields = new FormFields(EntryForm.values(FULL));

        var form = EntryForm.of(Rearrangement.of(action).orElseThrow().apply(fields));

        assertThat(form.causes())
                .extracting(cause -> cause.explanation().isEmpty() ? "''" : cause.explanation())
                .containsExactly(expected.split(" "));
        assertThat(form.meaning()).isEqualTo("It failed.\nTwice.");
    }

    @Test
    void a_reference_is_added_to_the_cause_that_it_belongs_to() {
        var fields = new FormFields(EntryForm.values(FULL));

        var form = EntryForm.of(
                Rearrangement.of("add:causes[1].references").orElseThrow().apply(fields));

        assertThat(form.causes()).extracting(cause -> cause.references().size()).containsExactly(1, 1);
        assertThat(form.causes().get(1).references().get(0).path()).isEqualTo("causes[1].references[0]");
    }

    @ParameterizedTest
    @CsvSource({"save", "submit", "up:causes", "add:causes[1]", "up:causes[x]", "remove:", "up:causes[99999]"})
    void other_buttons_rearrange_nothing(String action) {
        assertThat(Rearrangement.of(action)).isEmpty();
    }

    @Test
    void a_merge_takes_each_field_from_the_side_that_was_chosen() {
        var sent = new LinkedHashMap<String, String>();
        EntryForm.values(FULL).forEach((name, value) -> sent.put("mine." + name, value));
        EntryForm.values(EntryContent.empty()).forEach((name, value) -> sent.put("theirs." + name, value));
        sent.put("theirs.meaning", "theirs");
        sent.putAll(Map.of(
                "choice.meaning", "theirs",
                "choice.symbol", "mine",
                "choice.symbolNote", "own",
                "own.symbolNote", "both",
                "choice.references", "theirs",
                "choice.retirement.reason", "theirs",
                "version", "4"));

        var merged = Merge.of(new FormFields(sent));
        var form = EntryForm.of(merged);

        assertThat(form.meaning()).isEqualTo("theirs");
        assertThat(form.symbol()).isEqualTo("E_FAIL");
        assertThat(form.symbolNote()).isEqualTo("both");
        assertThat(form.references()).isEmpty();
        assertThat(form.causes()).hasSize(2);
        assertThat(form.retired()).isFalse();
        assertThat(merged.number("version", 0)).isEqualTo(4);
    }

    private static EntryForm form(String... namesAndValues) {
        var sent = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.putSingle(namesAndValues[i], namesAndValues[i + 1]);
        }
        return EntryForm.of(FormFields.of(sent));
    }
}
