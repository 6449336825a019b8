package org.causebook.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Position;

/**
 * Use case: follow what changes for readers. Who asks again and again with the {@code next} of the answer before gets
 * every change that readers may know of, once and in order, whatever is published meanwhile.
 */
@ApplicationScoped
public class ReadChanges {

    private final Changes changes;

    @Inject
    public ReadChanges(Changes changes) {
        this.changes = changes;
    }

    /**
     * The changes after that sequence.
     *
     * @param since 0 for the beginning, else what an answer or a dump ended with
     * @param epoch of that answer; when it is not given, the caller has to compare it with the one in this answer
     * @param limit 1 to 500, 50 when not given
     * @throws EpochOver if the epoch is another by now, or nobody can have got such a sequence in the present one
     * @throws InvalidQuery if the limit is out of range, or the sequence does not exist in the epoch that is named
     */
    @Transactional
    public Stretch read(long since, Optional<UUID> epoch, Optional<Integer> limit) {
        int most = PageRequest.of("changes", limit, Optional.empty()).limit();
        var found = changes.after(since, most);
        check(since, epoch, found.newest());
        var all = found.changes();
        long next = all.size() < most
                ? found.newest().sequence()
                : all.get(all.size() - 1).sequence();
        return new Stretch(found.newest(), all, next);
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
}
