package org.causebook.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;
import org.junit.jupiter.api.Test;

class DumpEntriesTest {

    private int open;
    private boolean away;

    private final DumpEntries dumps = new DumpEntries(this::snapshot);

    @Test
    void there_are_few_places_and_a_closed_dump_gives_its_own_back_once() {
        Deque<Snapshot> all = new ArrayDeque<>();
        for (int i = 0; i < DumpEntries.MOST_AT_ONCE; i++) {
            all.add(dumps.begin());
        }
        assertThatExceptionOfType(TooManyDumps.class).isThrownBy(dumps::begin);
        assertThat(open).isEqualTo(DumpEntries.MOST_AT_ONCE);

        var first = all.remove();
        first.close();
        first.close();

        all.add(dumps.begin());
        assertThatExceptionOfType(TooManyDumps.class).isThrownBy(dumps::begin);
        all.forEach(Snapshot::close);
        assertThat(open).isZero();
    }

    @Test
    void a_snapshot_that_cannot_be_opened_takes_no_place() {
        away = true;
        for (int i = 0; i <= DumpEntries.MOST_AT_ONCE; i++) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(dumps::begin);
        }
        away = false;
        try (var dump = dumps.begin()) {
            assertThat(dump.next()).isEmpty();
            assertThat(dump.position().sequence()).isEqualTo(7);
        }
    }

    private Snapshot snapshot() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        open++;
        return new Snapshot() {
            @Override
            public Position position() {
                return new Position(Feed.EPOCH, 7);
            }

            @Override
            public List<Entry> next() {
                return List.of();
            }

            @Override
            public void close() {
                open--;
            }
        };
    }
}
