package org.causebook.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.catalog.Position;
import org.causebook.sync.Changes.News;

/** Use cases: follow the public changes as a program does, or read the newest ones as people do. */
@ApplicationScoped
public class ReadChanges {

    private final Changes changes;

    @Inject
    public ReadChanges(Changes changes) {
        this.changes = changes;
    }

    /**
     * Consecutive changes, oldest first. There may be fewer than asked for, and even none: changes of catalogs that are
     * internal now are left out, but {@code next} is past them.
     *
     * @param newest the newest position when the changes were read
     * @param next the sequence to continue after
     */
    public record Batch(Position newest, List<Change> changes, long next) {

        public Batch {
            changes = List.copyOf(changes);
        }

        /** Whether there were no more changes. */
        public boolean upToDate() {
            return next == newest.sequence();
        }
    }

    /** The newest changes, newest first, and the position when they were read. */
    public record Latest(Position position, List<News> news) {

        public Latest {
            news = List.copyOf(news);
        }
    }

    /** The position of the newest change: while it stays the same, nothing has changed for readers. */
    @Transactional
    public Position position() {
        return changes.position();
    }

    /**
     * The changes after a sequence. A caller that repeats this with {@code next} of the previous answer gets every
     * change that readers may know of, once and in order, whatever is published meanwhile.
     *
     * @param since 0 for the beginning, else the {@code next} of a batch or the position of a dump
     * @param epoch the epoch of that batch or dump; without it the caller has to compare it with the one in this answer
     * @param limit 1 to 500, 50 when not given
     * @throws EpochOver if the epoch has changed since, or the sequence cannot have come from the present epoch
     * @throws InvalidQuery if the limit is out of range, or the sequence does not exist in the given epoch
     */
    @Transactional
    public Batch after(long since, Optional<UUID> epoch, Optional<Integer> limit) {
        int most = PageRequest.of("changes", limit, Optional.empty()).limit();
        var found = changes.after(since, most);
        check(since, epoch, found.newest());
        var all = found.changes();
        long next = all.size() < most
                ? found.newest().sequence()
                : all.get(all.size() - 1).sequence();
        return new Batch(found.newest(), all, next);
    }

    /**
     * A page of changes, newest first.
     *
     * @throws InvalidQuery if the token is not one that this list gave
     */
    @Transactional
    public Page<News> newest(Optional<String> after) {
        var request = PageRequest.of("news", Optional.empty(), after);
        var fetched = changes.newest(request.after().map(ReadChanges::sequence), request.limit() + 1);
        return Page.of(
                fetched,
                request,
                news -> new Place("", Long.toString(news.change().sequence())));
    }

    /** The changes that a feed holds: as many as the first page. */
    @Transactional
    public Latest latest() {
        var position = changes.position();
        return new Latest(position, changes.newest(Optional.empty(), PageRequest.DEFAULT_LIMIT));
    }

    private static void check(long since, Optional<UUID> epoch, Position newest) {
        if (epoch.filter(given -> !given.equals(newest.epoch())).isPresent()) {
            throw new EpochOver();
        }
        if (since > newest.sequence()) {
            throw epoch.<RuntimeException>map(
                            same -> new InvalidQuery("since", "is beyond the newest change, " + newest.sequence()))
                    .orElseGet(EpochOver::new);
        }
    }

    private static long sequence(Place place) {
        try {
            return Long.parseLong(place.id());
        } catch (NumberFormatException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }
}
