package org.causebook.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.causebook.catalog.EntryQuery.Raw;
import org.causebook.catalog.EntryQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryQueryTest {

    @Test
    void nothing_given_is_the_whole_catalog_by_code() {
        var query = EntryQuery.of("iissync", new Raw(null, " ", "", null, null, null));

        assertThat(query.sort()).isEqualTo(Sort.CODE);
        assertThat(query.descending()).isFalse();
        assertThat(query.outcome()).isEmpty();
        assertThat(query.causeDetermined()).isEmpty();
        assertThat(query.text()).isEmpty();
        assertThat(query.page().limit()).isEqualTo(50);
    }

    @Test
    void everything_given_is_read() {
        var query = EntryQuery.of("iissync", new Raw("-updated", "error", "undetermined", " rpc ", 7, null));

        assertThat(query.sort()).isEqualTo(Sort.UPDATED);
        assertThat(query.descending()).isTrue();
        assertThat(query.outcome()).contains(Outcome.ERROR);
        assertThat(query.causeDetermined()).contains(false);
        assertThat(query.text()).contains("rpc");
        assertThat(query.page().limit()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "sort, size, , ",
        "sort, --code, , ",
        "outcome, , ERROR, ",
        "cause, , , maybe",
    })
    void what_has_no_meaning_is_refused_by_the_name_of_its_field(
            String field, @Nullable String sort, @Nullable String outcome, @Nullable String cause) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> EntryQuery.of("iissync", new Raw(sort, outcome, cause, null, null, null)))
                .extracting(InvalidQuery::field)
                .isEqualTo(field);
    }

    @Test
    void a_token_holds_only_for_the_filters_it_was_made_with() {
        var errors = EntryQuery.of("iissync", new Raw(null, "error", null, null, null, null));
        var token = errors.page().tokenAfter(new Place("3", "3"));

        assertThat(EntryQuery.of("iissync", new Raw(null, "error", null, null, null, token))
                        .page()
                        .after())
                .contains(new Place("3", "3"));
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> EntryQuery.of("iissync", new Raw(null, "success", null, null, null, token)));
    }

    @Test
    void a_code_in_any_form_filters_by_its_value() {
        assertThat(text("0x80110408").values()).containsExactly(2148598792L);
        assertThat(text("no code, but words").values()).isEmpty();
    }

    private static EntryQuery text(String text) {
        return EntryQuery.of("iissync", new Raw(null, null, null, text, null, null));
    }
}
