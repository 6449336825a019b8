package org.causebook.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causebook.filter.FilteredList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListViewTest {

    @Test
    void what_was_chosen_is_read_from_the_cookie_again() {
        var chosen = ListView.chosen(FilteredList.ENTRIES, true, List.of("symbol"));

        assertThat(chosen.cookie().getValue()).isEqualTo("compact-status-updated");
        assertThat(ListView.read(FilteredList.ENTRIES, chosen.cookie().getValue()))
                .isEqualTo(chosen);
    }

    @Test
    void each_list_has_a_cookie_of_its_own() {
        var entries = ListView.chosen(FilteredList.ENTRIES, false, List.of());
        var encountered = ListView.chosen(FilteredList.ENCOUNTERED, false, List.of());

        assertThat(entries.cookie().getName()).isNotEqualTo(encountered.cookie().getName());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "compact-", "normal-Status", "wide", "normal-no-such-column"})
    void a_cookie_that_says_nothing_hides_nothing(String cookie) {
        var view = ListView.read(FilteredList.ENCOUNTERED, cookie);

        assertThat(view.columns()).allMatch(column -> view.shows(column.id()));
        assertThat(view.compact()).isFalse();
    }

    @Test
    void a_column_that_no_list_has_is_not_kept() {
        assertThat(ListView.chosen(FilteredList.ENTRIES, false, List.of("status", "symbol", "updated", "secret"))
                        .cookie()
                        .getValue())
                .isEqualTo("normal");
    }
}
