package org.causebook.persistence.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.causebook.catalog.Position;
import org.causebook.freshness.Awareness.Away;
import org.causebook.freshness.Awareness.Current;
import org.causebook.freshness.Awareness.Unsure;
import org.junit.jupiter.api.Test;

class KnownChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID EPOCH = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID RESTORED = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final KnownChanges known = new KnownChanges(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void nothing_is_sure_before_the_first_word_of_the_database() {
        assertThat(known.now()).isEqualTo(new Unsure(NOW));
    }

    @Test
    void a_position_never_goes_back() {
        known.confirm(at(7));
        known.confirm(at(5));
        known.hearOf(at(6));

        assertThat(known.now()).isEqualTo(new Current(at(7)));
    }

    @Test
    void what_a_change_of_ones_own_has_shown_counts_at_once() {
        known.confirm(at(7));
        known.hearOf(at(8));

        assertThat(known.now()).isEqualTo(new Current(at(8)));
    }

    @Test
    void what_was_heard_of_while_nobody_listened_does_not_make_it_sure() {
        known.confirm(at(7));
        known.loseTrack();
        known.hearOf(at(8));

        assertThat(known.now()).isEqualTo(new Unsure(NOW));
    }

    @Test
    void a_restored_backup_begins_anew() {
        known.confirm(at(7));
        known.hearOf(new Position(RESTORED, 9));
        assertThat(known.now()).isEqualTo(new Current(at(7)));

        known.confirm(new Position(RESTORED, 3));

        assertThat(known.now()).isEqualTo(new Current(new Position(RESTORED, 3)));
    }

    @Test
    void a_database_that_is_away_is_news_once() {
        known.confirm(at(7));

        assertThat(known.loseDatabase()).isTrue();
        assertThat(known.loseDatabase()).isFalse();
        assertThat(known.now()).isEqualTo(new Away(NOW, at(7)));
    }

    @Test
    void a_database_that_is_back_is_known_as_before() {
        known.confirm(at(7));
        known.loseDatabase();

        known.confirm(at(7));

        assertThat(known.now()).isEqualTo(new Current(at(7)));
    }

    private static Position at(long sequence) {
        return new Position(EPOCH, sequence);
    }
}
