package org.causebook.persistence.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.causebook.catalog.Position;
import org.causebook.freshness.ChangeWatch.Current;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.causebook.freshness.ChangeWatch.Unknown;
import org.junit.jupiter.api.Test;

class FreshnessTrackerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID EPOCH = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID RESTORED = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private Instant now = NOW;
    private final FreshnessTracker tracker = new FreshnessTracker(() -> now);

    @Test
    void nothing_is_sure_before_the_first_word_of_the_database() {
        assertThat(tracker.now()).isEqualTo(new Unknown(NOW));
    }

    @Test
    void a_position_never_goes_back() {
        tracker.confirm(at(7));
        tracker.confirm(at(5));
        tracker.advance(at(6));

        assertThat(tracker.now()).isEqualTo(new Current(at(7)));
    }

    @Test
    void what_a_change_of_ones_own_has_shown_counts_at_once() {
        tracker.confirm(at(7));
        tracker.advance(at(8));

        assertThat(tracker.now()).isEqualTo(new Current(at(8)));
    }

    @Test
    void what_was_heard_of_while_nobody_listened_does_not_make_it_sure() {
        tracker.confirm(at(7));
        tracker.listenerLost();
        tracker.advance(at(8));

        assertThat(tracker.now()).isEqualTo(new Unknown(NOW));
    }

    @Test
    void a_restored_backup_begins_anew() {
        tracker.confirm(at(7));
        tracker.advance(new Position(RESTORED, 9));
        assertThat(tracker.now()).isEqualTo(new Current(at(7)));

        tracker.confirm(new Position(RESTORED, 3));

        assertThat(tracker.now()).isEqualTo(new Current(new Position(RESTORED, 3)));
    }

    @Test
    void a_database_that_is_away_is_news_once() {
        tracker.confirm(at(7));

        assertThat(tracker.databaseLost()).isTrue();
        assertThat(tracker.databaseLost()).isFalse();
        assertThat(tracker.now()).isEqualTo(new DatabaseAway(NOW, at(7)));
    }

    @Test
    void a_database_that_is_back_is_known_as_before() {
        tracker.confirm(at(7));
        tracker.databaseLost();

        tracker.confirm(at(7));

        assertThat(tracker.now()).isEqualTo(new Current(at(7)));
    }

    @Test
    void after_a_pause_nothing_is_sure_until_the_database_has_been_asked() {
        tracker.confirm(at(7));

        now = NOW.plusSeconds(3);
        assertThat(tracker.now()).isEqualTo(new Unknown(NOW));

        tracker.confirm(at(7));
        assertThat(tracker.now()).isEqualTo(new Current(at(7)));
    }

    private static Position at(long sequence) {
        return new Position(EPOCH, sequence);
    }
}
