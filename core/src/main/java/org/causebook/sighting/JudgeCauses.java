package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.catalog.ShowEntry;
import org.causebook.editing.Draft;
import org.causebook.editing.EditDraft;
import org.causebook.editing.EntryRef;
import org.causebook.sighting.Verdict.Tally;
import org.causebook.sighting.Verdicts.Judged;
import org.jspecify.annotations.Nullable;

/**
 * Use case: readers say whether a cause was the one that they had, and editors see it. Pages of readers take the tallies
 * from memory, so that asking costs them nothing; they are read again every minute.
 */
@ApplicationScoped
public class JudgeCauses {

    /** How many causes of one client count in a day. */
    private static final int PER_CLIENT = 50;

    /** Some megabytes. */
    private static final int MOST_SHOWN = 20_000;

    private final Verdicts verdicts;
    private final ShowEntry entries;
    private final EditDraft drafts;
    private final ClientWindow clients = new ClientWindow(Duration.ofDays(1), Clock.systemUTC());
    private volatile Map<Judged, Tally> shown = new ConcurrentHashMap<>();

    @Inject
    public JudgeCauses(Verdicts verdicts, ShowEntry entries, EditDraft drafts) {
        this.verdicts = verdicts;
        this.entries = entries;
        this.drafts = drafts;
    }

    /**
     * Counts a verdict, unless the same client judged this cause today, or is a robot, or the cause is gone.
     *
     * @param origin network address of the client; only a hash of it is kept, for a day at most
     * @param agent how the client calls itself; null when it does not
     * @param cause {@link Verdict#keyOf} the cause
     * @return the entry
     * @throws org.causebook.catalog.UnknownCatalog if no public catalog has that slug
     * @throws org.causebook.catalog.UnknownEntry if the catalog has no published entry for the code
     */
    @Transactional
    public Entry judge(
            String origin, @Nullable String agent, String catalog, String code, String cause, Verdict verdict) {
        var entry = entries.show(catalog, code);
        var judged = new Judged(entry.catalog(), entry.code(), cause);
        if (entry.causes().stream().map(Verdict::keyOf).anyMatch(cause::equals)
                && (agent == null || !RecordSightings.isRobot(agent))
                && clients.isFirst(origin, judged.toString(), PER_CLIENT)) {
            verdicts.add(judged, verdict).filter(Tally::isEnough).ifPresent(tally -> shown.put(judged, tally));
        }
        return entry;
    }

    /** What readers see of a cause; empty until enough have judged it. At most a minute old, and from memory. */
    public Optional<Tally> shown(Entry entry, Cause cause) {
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(shown.get(new Judged(entry.catalog(), entry.code(), Verdict.keyOf(cause))));
    }

    /** Reads again what readers see. */
    public void refresh() {
        shown = new ConcurrentHashMap<>(verdicts.most(Tally.ENOUGH, MOST_SHOWN));
    }

    /** How readers judged each of these causes of an entry. */
    @Transactional
    public List<Tally> tallies(Actor actor, EntryRef entry, List<Cause> causes) {
        actor.require(Right.READ_WORK);
        var known = verdicts.of(entry.catalog(), entry.code());
        return causes.stream()
                .map(cause -> known.getOrDefault(Verdict.keyOf(cause), Tally.NONE))
                .toList();
    }

    /**
     * A cause, and how readers judged it.
     *
     * @param tally empty if the actor does not see it, because too few have answered
     */
    public record JudgedCause(Cause cause, Optional<Tally> tally) {}

    /**
     * How readers judged the causes of an entry, in their order. Staff see all; others see those that enough have judged.
     *
     * @param typed its code in any form
     * @throws org.causebook.catalog.UnknownCatalog if the actor sees no catalog with that slug
     * @throws org.causebook.catalog.UnknownEntry if the catalog has no published entry for the code
     * @throws org.causebook.code.NotACode if that is no code at all
     */
    @Transactional
    public List<JudgedCause> judged(Actor actor, String catalog, String typed) {
        var entry = entries.show(actor.audience(), catalog, typed);
        var known = verdicts.of(entry.catalog(), entry.code());
        return entry.causes().stream()
                .map(cause -> new JudgedCause(
                        cause,
                        Optional.of(known.getOrDefault(Verdict.keyOf(cause), Tally.NONE))
                                .filter(tally -> actor.may(Right.READ_WORK) || tally.isEnough())))
                .toList();
    }

    /** Whether a cause that many judged helped more often than one above it. */
    public static boolean misplaced(List<Tally> tallies) {
        long least = Long.MAX_VALUE;
        for (var tally : tallies) {
            if (tally.isEnough() && tally.yes() > least) {
                return true;
            }
            least = Math.min(least, tally.yes());
        }
        return false;
    }

    /**
     * Puts the causes in the actor's draft in the order in which they helped, those that helped most first. It begins a
     * draft if there is none.
     */
    @Transactional
    public Draft reorder(Actor actor, EntryRef entry) {
        var draft = drafts.open(actor, entry);
        var known = verdicts.of(entry.catalog(), entry.code());
        var ordered = new ArrayList<>(draft.content().causes());
        // Sorting is stable: those that helped as often keep their order.
        ordered.sort(Comparator.comparing(
                cause -> known.getOrDefault(Verdict.keyOf(cause), Tally.NONE).yes(), Comparator.reverseOrder()));
        return drafts.save(
                actor, entry, draft.version(), draft.base(), draft.content().withCauses(ordered));
    }
}
