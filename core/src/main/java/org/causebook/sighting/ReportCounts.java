package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Text;
import org.causebook.lookup.LookUpCodes;
import org.causebook.sighting.RecordSightings.Counted;
import org.jspecify.annotations.Nullable;

/** Use case: count codes that a program met, such as an installer or an agent that reads logs. */
@ApplicationScoped
public class ReportCounts {

    /** How many codes one call may have. */
    public static final int MAX_CODES = LookUpCodes.MAX_CODES;

    /** How often a program may have met a code at most. */
    public static final long MAX_COUNT = 1_000_000;

    private static final int LONGEST_PRODUCT = 200;

    private final LookUpCodes lookUp;
    private final Sightings sightings;

    @Inject
    public ReportCounts(LookUpCodes lookUp, Sightings sightings) {
        this.lookUp = lookUp;
        this.sightings = sightings;
    }

    /**
     * A code that a program met.
     *
     * @param typed the code in any form
     * @param catalog slug of the catalog that the program means; null for none
     * @param count how often, 1 to {@value #MAX_COUNT}
     * @param product in which product; null when nobody says
     */
    public record Met(
            String typed,
            @Nullable String catalog,
            long count,
            @Nullable String product) {}

    /**
     * Counts all of them or none.
     *
     * @return how many of the codes have no determined cause
     * @throws org.causebook.lookup.NotCodes if a text is not exactly one code
     * @throws InvalidQuery if there is no such catalog, or there are too few or too many codes
     * @throws InvalidContent if a count or a product cannot be kept
     */
    @Transactional
    public int count(Actor actor, List<Met> met) {
        actor.require(Right.COUNT_SIGHTINGS);
        check(met);
        var day = LocalDate.now(Clock.systemUTC());
        var counts = new LinkedHashMap<Counted, Long>();
        var products = new HashMap<String, Map<String, Long>>();
        var typed = met.stream().map(Met::typed).toList();
        // One question for all codes says whether they are codes; catalogs differ, so each has one of its own.
        lookUp.lookUp(actor.audience(), typed, Optional.empty());
        int missed = 0;
        for (var catalog : met.stream().map(each -> catalog(each)).distinct().toList()) {
            var of = met.stream().filter(each -> catalog(each).equals(catalog)).toList();
            var preferred = Optional.of(catalog).filter(slug -> !slug.isEmpty());
            var lookups =
                    lookUp.lookUp(actor.audience(), of.stream().map(Met::typed).toList(), preferred);
            for (int i = 0; i < of.size(); i++) {
                var encounter = Encounter.of(lookups.get(i));
                counts.merge(new Counted(encounter, day), of.get(i).count(), Long::sum);
                if (encounter.result() != Encounter.Result.ANSWERED) {
                    missed++;
                    product(of.get(i))
                            .ifPresent(product -> products.computeIfAbsent(encounter.code(), unused -> new HashMap<>())
                                    .merge(product, 1L, Long::sum));
                }
            }
        }
        sightings.add(counts);
        sightings.addProducts(products);
        return missed;
    }

    private static String catalog(Met met) {
        return Objects.requireNonNullElse(met.catalog(), "");
    }

    private static Optional<String> product(Met met) {
        return Optional.ofNullable(met.product()).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static void check(List<Met> met) {
        if (met.isEmpty() || met.size() > MAX_CODES) {
            throw new InvalidQuery("sightings", "must be 1 to " + MAX_CODES + " codes");
        }
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < met.size(); i++) {
            var each = met.get(i);
            var path = "sightings[" + i + "]";
            if (each.count() < 1 || each.count() > MAX_COUNT) {
                faults.add(new Fault(path + ".count", "must be from 1 to " + MAX_COUNT));
            }
            Text.check(path + ".product", each.product(), LONGEST_PRODUCT, faults::add);
        }
        InvalidContent.throwIfAny(faults);
    }
}
