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
    void a_full_batch_goes_on_after_its_last_change() {
        var batch = read.after(0, EPOCH, Optional.of(2));

        assertThat(batch.changes()).extracting(Change::sequence).containsExactly(2L, 3L);
        assertThat(batch.next()).isEqualTo(3);
        assertThat(batch.upToDate()).isFalse();
    }

    @Test
    void a_batch_that_is_not_full_goes_on_after_what_is_hidden_behind_it() {
        var batch = read.after(3, EPOCH, Optional.of(2));

        assertThat(batch.changes()).extracting(Change::sequence).containsExactly(7L);
        assertThat(batch.next()).isEqualTo(9);
        assertThat(batch.upToDate()).isTrue();
    }

    @Test
    void a_full_batch_before_hidden_changes_is_not_up_to_date_and_the_next_one_is_empty() {
        var full = read.after(3, EPOCH, Optional.of(1));
        var rest = read.after(full.next(), EPOCH, Optional.of(1));

        assertThat(full.upToDate()).isFalse();
        assertThat(rest.changes()).isEmpty();
        assertThat(rest.upToDate()).isTrue();
    }

    @Test
    void a_reader_that_is_up_to_date_stays_there() {
        var batch = read.after(9, EPOCH, Optional.empty());

        assertThat(batch.changes()).isEmpty();
        assertThat(batch.next()).isEqualTo(9);
    }

    @Test
    void another_epoch_is_over_whatever_the_sequence() {
        assertThatExceptionOfType(EpochOver.class)
                .isThrownBy(() -> read.after(0, Optional.of(UUID.randomUUID()), Optional.empty()));
    }

    @Test
    void a_sequence_that_does_not_exist_yet_is_of_another_epoch_unless_this_one_is_named() {
        assertThatExceptionOfType(EpochOver.class).isThrownBy(() -> read.after(10, Optional.empty(), Optional.empty()));
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> read.after(10, EPOCH, Optional.empty()))
                .withMessage("is beyond the newest change, 9")
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("since"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501, 999_999_999})
    void a_limit_is_from_1_to_500(int limit) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> read.after(0, EPOCH, Optional.of(limit)))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("limit"));
    }

    @Test
    void the_news_are_paged_from_the_newest_on() {
        var many = new long[120];
        for (int i = 0; i < many.length; i++) {
            many[i] = i + 1L;
        }
        var news = new ReadChanges(new Feed(120, many));

        var first = news.newest(Optional.empty());
        var second = news.newest(first.next());

        assertThat(first.items())
                .hasSize(50)
                .first()
                .extracting(each -> each.change().sequence())
                .isEqualTo(120L);
        assertThat(second.items())
                .first()
                .extracting(each -> each.change().sequence())
                .isEqualTo(70L);
        assertThat(news.newest(second.next()).next()).isEmpty();
    }
}
