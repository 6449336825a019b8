package org.causebook.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.UUID;
import org.causebook.catalog.InvalidQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadChangesTest {

    private static final Optional<UUID> EPOCH = Optional.of(Feed.EPOCH);

    private final ReadChanges read = new ReadChanges(new Feed(9, 2, 3, 7));

    @Test
    void a_full_stretch_goes_on_after_its_last_change() {
        var stretch = read.read(0, EPOCH, Optional.of(2));

        assertThat(stretch.changes()).extracting(Change::sequence).containsExactly(2L, 3L);
        assertThat(stretch.next()).isEqualTo(3);
        assertThat(stretch.upToDate()).isFalse();
    }

    @Test
    void a_stretch_that_is_not_full_goes_on_after_what_is_hidden_behind_it() {
        var stretch = read.read(3, EPOCH, Optional.of(2));

        assertThat(stretch.changes()).extracting(Change::sequence).containsExactly(7L);
        assertThat(stretch.next()).isEqualTo(9);
        assertThat(stretch.upToDate()).isTrue();
    }

    @Test
    void a_full_stretch_before_hidden_changes_is_not_up_to_date_and_the_next_one_is_empty() {
        var full = read.read(3, EPOCH, Optional.of(1));
        var rest = read.read(full.next(), EPOCH, Optional.of(1));

        assertThat(full.upToDate()).isFalse();
        assertThat(rest.changes()).isEmpty();
        assertThat(rest.upToDate()).isTrue();
    }

    @Test
    void who_is_up_to_date_stays_where_they_are() {
        var stretch = read.read(9, EPOCH, Optional.empty());

        assertThat(stretch.changes()).isEmpty();
        assertThat(stretch.next()).isEqualTo(9);
    }

    @Test
    void another_epoch_is_over_whatever_the_sequence() {
        assertThatExceptionOfType(EpochOver.class)
                .isThrownBy(() -> read.read(0, Optional.of(UUID.randomUUID()), Optional.empty()));
    }

    @Test
    void a_sequence_that_does_not_exist_yet_is_of_another_epoch_unless_this_one_is_named() {
        assertThatExceptionOfType(EpochOver.class).isThrownBy(() -> read.read(10, Optional.empty(), Optional.empty()));
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> read.read(10, EPOCH, Optional.empty()))
                .withMessage("is beyond the newest change, 9")
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("since"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501, 999_999_999})
    void a_limit_is_from_1_to_500(int limit) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> read.read(0, EPOCH, Optional.of(limit)))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("limit"));
    }

    @Test
    void the_news_are_paged_from_the_newest_on() {
        var many = new long[120];
        for (int i = 0; i < many.length; i++) {
            many[i] = i + 1L;
        }
        var news = new ShowNews(new Feed(120, many));

        var first = news.page(Optional.empty());
        var second = news.page(first.next());

        assertThat(first.items())
                .hasSize(50)
                .first()
                .extracting(each -> each.change().sequence())
                .isEqualTo(120L);
        assertThat(second.items())
                .first()
                .extracting(each -> each.change().sequence())
                .isEqualTo(70L);
        assertThat(news.page(second.next()).next()).isEmpty();
    }
}
