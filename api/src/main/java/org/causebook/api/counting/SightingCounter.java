package org.causebook.api.counting;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.causebook.sighting.Encounter;
import org.causebook.sighting.RecordSightings;

/** Counts what a request looked up, for the client that sent it. Cheap enough for the event loop. */
@ApplicationScoped
public class SightingCounter {

    private static final String MET = SightingCounter.class.getName();

    private final RecordSightings record;
    private final boolean enabled;
    private final int perClient;

    @Inject
    SightingCounter(RecordSightings record, SightingsConfig config) {
        this.record = record;
        this.enabled = config.enabled();
        this.perClient = config.perClient();
    }

    /** Counts them, and remembers them with the request for whoever caches its answer. */
    void count(RoutingContext context, List<Encounter> met) {
        context.put(MET, met);
        countAgain(context, met);
    }

    /** Counts what an answer from the cache is about. */
    public void countAgain(RoutingContext context, List<Encounter> met) {
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
