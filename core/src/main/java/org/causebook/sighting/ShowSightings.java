package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.Audience;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Page;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.editing.Entries;
import org.causebook.editing.EntryRef;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.Lookup;
import org.causebook.lookup.NotCodes;
import org.causebook.sighting.Sightings.DayCount;

/** Use case: read the queue of codes without a cause, and what is known about one of them. */
@ApplicationScoped
public class ShowSightings {

    private static final int MAX_ENTRIES = 20;
    private static final int MAX_REPORTS = 100;

    private final Sightings sightings;
    private final Entries entries;
    private final LookUpCodes answers;
    private final Reports reports;

    @Inject
    public ShowSightings(Sightings sightings, Entries entries, LookUpCodes answers, Reports reports) {
        this.sightings = sightings;
        this.entries = entries;
        this.answers = answers;
        this.reports = reports;
    }

    /**
     * A part of the queue.
     *
     * @param days the last 30 days of each code
     */
    public record Queue(Page<Sighting> page, Map<String, List<DayCount>> days) {

        public Queue {
            days = Map.copyOf(days);
        }
    }

    /**
     * A sighting with what may help to explain it.
     *
     * @param lookup what a member of staff gets for the code; empty if it is a word that no entry has
     * @param entries entries of any catalog that have the code, published or not
     * @param reports what readers told, the newest first, at most 100
     */
    public record Shown(
            Sighting sighting,
            List<DayCount> days,
            Optional<Lookup> lookup,
            List<EntryRef> entries,
            List<Report> reports) {

        public Shown {
            days = List.copyOf(days);
            entries = List.copyOf(entries);
            reports = List.copyOf(reports);
        }
    }

    /** A part of the queue, the most wanted first. */
    @Transactional
    public Queue list(Actor actor, SightingQuery query) {
        actor.require(Right.READ_WORK);
        var page = sightings.list(query);
        var codes = page.items().stream().map(Sighting::code).collect(Collectors.toSet());
        return new Queue(page, sightings.days(codes));
    }

    /** How many sightings there are on all parts of the queue. */
    @Transactional
    public int count(Actor actor, SightingQuery query) {
        actor.require(Right.READ_WORK);
        return sightings.count(query);
    }

    /**
     * One sighting.
     *
     * @param typed its code in any form
     * @throws UnknownSighting if there is none
     */
    @Transactional
    public Shown show(Actor actor, String typed) {
        actor.require(Right.READ_WORK);
        var sighting = find(sightings, typed);
        var code = sighting.code();
        var keys = CodeKeys.of(List.of(CodeRecogniser.recognise(code).best()));
        return new Shown(
                sighting,
                sightings.days(java.util.Set.of(code)).getOrDefault(code, List.of()),
                lookUp(code),
                entries.elsewhere("", keys, MAX_ENTRIES),
                reports.of(code, MAX_REPORTS));
    }

    /** How many sightings nobody has looked at yet. */
    @Transactional
    public long countNew(Actor actor) {
        actor.require(Right.READ_WORK);
        return sightings.countNew();
    }

    static Sighting find(Sightings sightings, String typed) {
        return sightings.find(canonical(typed)).orElseThrow(UnknownSighting::new);
    }

    /** The text under which a code is counted. */
    static String canonical(String typed) {
        try {
            return CodeRecogniser.recognise(typed).canonical();
        } catch (NotACode noCode) {
            throw new UnknownSighting();
        }
    }

    private Optional<Lookup> lookUp(String code) {
        try {
            return Optional.of(answers.lookUp(Audience.STAFF, code, Optional.empty()));
        } catch (NotCodes word) {
            return Optional.empty();
        }
    }
}
