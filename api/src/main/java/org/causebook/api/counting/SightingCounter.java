package org.causebook.api.counting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.causebook.sighting.Encounter;
import org.causebook.sighting.Encounter.Result;
import org.causebook.sighting.RecordSightings;

/** Counts what a request looked up, for the client that sent it. Cheap enough for the event loop. */
@ApplicationScoped
public class SightingCounter {

    private static final String MET = SightingCounter.class.getName();

    private final RecordSightings record;
    private final boolean enabled;
    private final int perClient;
    private final Map<Result, Counter> lookups;
    private final Map<Result, Counter> cached;

    @Inject
    SightingCounter(RecordSightings record, SightingsConfig config, MeterRegistry registry) {
        this.record = record;
        this.lookups = counters(registry, "miss");
        this.cached = counters(registry, "hit");
        this.enabled = config.enabled();
        this.perClient = config.perClient();
    }

    /** Made at the start, so that the counters say zero and not nothing. */
    void onStart(@Observes StartupEvent event) {}

    private static Map<Result, Counter> counters(MeterRegistry registry, String cache) {
        return Arrays.stream(Result.values())
                .collect(Collectors.toUnmodifiableMap(
                        result -> result,
                        result -> Counter.builder("causebook.lookups")
                                .description("Codes that were looked up, by how that ended and who answered")
                                .tag("outcome", result.name().toLowerCase(Locale.ROOT))
                                .tag("cache", cache)
                                .register(registry)));
    }

    /** Counts them, and remembers them with the request for whoever caches its answer. */
    void count(RoutingContext context, List<Encounter> met) {
        context.put(MET, met);
        count(context, met, lookups);
    }

    /** Counts what an answer from the cache is about. */
    public void countAgain(RoutingContext context, List<Encounter> met) {
        count(context, met, cached);
    }

    private void count(RoutingContext context, List<Encounter> met, Map<Result, Counter> counters) {
        for (var each : met) {
            // A search for words is no lookup.
            if (!each.code().isEmpty()) {
                Objects.requireNonNull(counters.get(each.result())).increment();
            }
        }
        if (!enabled || met.isEmpty()) {
            return;
        }
        var request = context.request();
        var address = request.remoteAddress();
        if (address != null) {
            var origin = address.hostAddress();
            var agent = request.getHeader(HttpHeaders.USER_AGENT);
            for (var each : met) {
                record.count(origin, agent, perClient, each);
            }
        }
    }

    /** What the request was found to look up. */
    @SuppressWarnings("unchecked")
    public static List<Encounter> of(RoutingContext context) {
        List<Encounter> met = context.get(MET);
        return met == null ? List.of() : met;
    }
}
