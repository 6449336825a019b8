package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.Audience;
import org.causebook.catalog.InvalidQuery;
import org.jspecify.annotations.Nullable;

/** Use case: read how well the catalogs answer what people ask. */
@ApplicationScoped
public class ShowStatistics {

    /** The numbers of days that one may ask for; without a wish it is the first. */
    public static final List<Integer> SPANS = List.of(30, 90, 365);

    private static final int MOST_CODES = 10;
    private static final int MOST_PEOPLE = 100;

    private final Figures figures;

    @Inject
    public ShowStatistics(Figures figures) {
        this.figures = figures;
    }

    /**
     * Everything that the actor may know. What persons did is for those who may read the audit trail.
     *
     * @throws InvalidQuery if the number of days is none of {@link #SPANS}
     */
    @Transactional
    public Statistics show(Actor actor, @Nullable Integer days) {
        actor.require(Right.READ_WORK);
        int span = span(days);
        return new Statistics(
                span,
                figures.byDay(Audience.STAFF, span),
                figures.demand(span, MOST_CODES),
                figures.answers(Audience.STAFF, span),
                figures.catalogs(Audience.STAFF, span),
                actor.may(Right.READ_AUDIT) ? figures.people(span, MOST_PEOPLE) : List.of());
    }

    /**
     * What readers may know: nothing of internal catalogs, and no single code, which may be one of theirs.
     *
     * @throws InvalidQuery if the number of days is none of {@link #SPANS}
     */
    @Transactional
    public Statistics forReaders(@Nullable Integer days) {
        int span = span(days);
        return new Statistics(
                span,
                figures.byDay(Audience.PUBLIC, span),
                Statistics.Demand.NONE,
                figures.answers(Audience.PUBLIC, span),
                figures.catalogs(Audience.PUBLIC, span),
                List.of());
    }

    private static int span(@Nullable Integer days) {
        int span = Objects.requireNonNullElse(days, SPANS.get(0));
        if (!SPANS.contains(span)) {
            throw new InvalidQuery(
                    "days",
                    "must be one of " + SPANS.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return span;
    }
}
