package org.causebook.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causebook.catalog.Position;

/** A few changes in memory, behind the port. Some sequences may be hidden: those are missing. */
final class Feed implements Changes {

    static final UUID EPOCH = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final List<Change> changes = new ArrayList<>();
    private final long newest;

    /** Goes as far as {@code newest}, of which only those sequences can be seen. */
    Feed(long newest, long... visible) {
        this.newest = newest;
        for (var sequence : visible) {
            changes.add(new Change(sequence, Change.Kind.ENTRY_REVISED, "tests", "5", 2, Instant.EPOCH));
        }
    }

    @Override
    public Position position() {
        return new Position(EPOCH, newest);
    }

    @Override
    public Found after(long sequence, int limit) {
        var found = changes.stream()
                .filter(change -> change.sequence() > sequence)
                .limit(limit)
                .toList();
        return new Found(position(), found);
    }

    @Override
    public List<News> newest(Optional<Long> before, int limit) {
        return changes.stream()
                .filter(change -> change.sequence() < before.orElse(Long.MAX_VALUE))
                .sorted(Comparator.comparingLong(Change::sequence).reversed())
                .limit(limit)
                .map(change -> new News(change, "Tests", null, "A meaning."))
                .toList();
    }
}
