package org.causebook.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.NotAllowed;
import org.causebook.account.Role;
import org.causebook.catalog.InvalidQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepFiltersTest {

    private static final Actor EDITOR = new Actor(Optional.of(1L), "anna", Role.EDITOR, Role.EDITOR.rights(), "");

    private final Drawer drawer = new Drawer();
    private final KeepFilters keep = new KeepFilters(drawer);

    /** Keeps the filters of everyone in a list. */
    private static final class Drawer implements SavedFilters {

        private final List<SavedFilter> kept = new ArrayList<>();

        @Override
        public List<SavedFilter> list(long account, FilteredList list) {
            return List.copyOf(kept);
        }

        @Override
        public void save(long account, FilteredList list, String name, String query) {
            kept.removeIf(each -> each.name().equals(name));
            kept.add(new SavedFilter(kept.size(), name, query));
        }

        @Override
        public void remove(long account, FilteredList list, long id) {
            kept.removeIf(each -> each.id() == id);
        }
    }

    @Test
    void a_filter_is_kept_under_its_name_without_spaces_around_it() {
        keep.save(EDITOR, FilteredList.ENTRIES, "  Mine \n", "mine=yes&q=a%20b");

        assertThat(keep.list(EDITOR, FilteredList.ENTRIES))
                .containsExactly(new SavedFilter(0, "Mine", "mine=yes&q=a%20b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "a\u0000b", "1234567890123456789012345678901234567890123456789012345678901"})
    void what_is_no_name_is_refused(String name) {
        assertThatThrownBy(() -> keep.save(EDITOR, FilteredList.ENTRIES, name, "q=a"))
                .isInstanceOf(InvalidQuery.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=a b", "q=a\r\nSet-Cookie:x", "q=a#top", "q=\u00e4"})
    void what_no_address_can_have_is_refused(String query) {
        assertThatThrownBy(() -> keep.save(EDITOR, FilteredList.ENTRIES, "A", query))
                .isInstanceOf(InvalidQuery.class);
    }

    @Test
    void one_too_many_is_refused_but_a_kept_one_can_be_replaced() {
        for (int i = 0; i < KeepFilters.MOST; i++) {
            keep.save(EDITOR, FilteredList.ENTRIES, "Filter " + i, "q=" + i);
        }

        keep.save(EDITOR, FilteredList.ENTRIES, "Filter 3", "q=other");

        assertThatThrownBy(() -> keep.save(EDITOR, FilteredList.ENTRIES, "Another", "q=a"))
                .isInstanceOf(InvalidQuery.class);
        assertThat(keep.list(EDITOR, FilteredList.ENTRIES)).hasSize(KeepFilters.MOST);
    }

    @Test
    void who_sees_no_lists_keeps_no_filters() {
        var engineer = new Actor(Optional.of(2L), "eve", Role.ENGINEER, Role.ENGINEER.rights(), "");

        assertThatThrownBy(() -> keep.list(engineer, FilteredList.ENTRIES)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keep.save(engineer, FilteredList.ENTRIES, "A", "q=a"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keep.remove(engineer, FilteredList.ENTRIES, 1)).isInstanceOf(NotAllowed.class);
    }
}
