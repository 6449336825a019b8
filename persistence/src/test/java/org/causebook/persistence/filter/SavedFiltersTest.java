package org.causebook.persistence.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.causebook.account.Accounts;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.causebook.filter.FilteredList;
import org.causebook.filter.SavedFilter;
import org.causebook.filter.SavedFilters;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class SavedFiltersTest {

    @Inject
    SavedFilters filters;

    @Inject
    Accounts accounts;

    @Inject
    EntityManager database;

    @Test
    void filters_are_listed_by_name_whatever_their_case() {
        long anna = add("filters-anna");
        filters.save(anna, FilteredList.ENTRIES, "zinc", "q=z");
        filters.save(anna, FilteredList.ENTRIES, "Iron", "q=i");
        filters.save(anna, FilteredList.ENTRIES, "copper", "q=c");

        assertThat(filters.list(anna, FilteredList.ENTRIES))
                .extracting(SavedFilter::name)
                .containsExactly("copper", "Iron", "zinc");
    }

    @Test
    void a_filter_of_the_same_name_is_replaced() {
        long anna = add("filters-anna");
        filters.save(anna, FilteredList.ENTRIES, "Mine", "mine=yes");
        filters.save(anna, FilteredList.ENTRIES, "Mine", "mine=yes&q=a");

        assertThat(filters.list(anna, FilteredList.ENTRIES))
                .extracting(SavedFilter::query)
                .containsExactly("mine=yes&q=a");
    }

    @Test
    void nobody_sees_or_deletes_the_filters_of_another_or_those_of_another_list() {
        long anna = add("filters-anna");
        long ben = add("filters-ben");
        filters.save(anna, FilteredList.ENTRIES, "Mine", "q=a");
        filters.save(ben, FilteredList.ENTRIES, "Mine", "q=b");
        filters.save(anna, FilteredList.ENCOUNTERED, "Mine", "q=c");
        long id = filters.list(anna, FilteredList.ENTRIES).get(0).id();

        filters.remove(ben, FilteredList.ENTRIES, id);
        filters.remove(anna, FilteredList.ENCOUNTERED, id);
        assertThat(filters.list(anna, FilteredList.ENTRIES))
                .extracting(SavedFilter::query)
                .containsExactly("q=a");

        filters.remove(anna, FilteredList.ENTRIES, id);
        assertThat(filters.list(anna, FilteredList.ENTRIES)).isEmpty();
        assertThat(filters.list(anna, FilteredList.ENCOUNTERED)).hasSize(1);
        assertThat(filters.list(ben, FilteredList.ENTRIES)).hasSize(1);
    }

    private long add(String login) {
        long id = accounts.add(new NewAccount(login, login, Role.EDITOR)).id();
        database.flush();
        return id;
    }
}
