package org.causebook.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.causebook.care.Cares;
import org.causebook.catalog.Audience;
import org.causebook.editing.Backlog;
import org.causebook.editing.Backlog.Waiting;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.Current;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.causebook.sighting.Figures;
import org.causebook.sighting.Statistics;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * What is known about this node and its database at any moment. Reading the figures asks nobody: what the database has to
 * count is counted in the background.
 */
@ApplicationScoped
class NodeMetrics {

    private static final Logger LOG = Logger.getLogger(NodeMetrics.class);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(30);
    private static final int DAYS = 30;
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String EMBEDDED = "embedded PostgreSQL";

    private final MeterRegistry registry;
    private final ChangeWatch watch;
    private final Backlog backlog;
    private final Figures figures;
    private final Cares cares;
    private final Vertx vertx;
    private final String database;
    private long timer;
    private volatile double answerRate = Double.NaN;
    private volatile double medianSeconds = Double.NaN;
    private volatile double overdue = Double.NaN;
    private volatile Waiting waiting = Waiting.UNKNOWN;

    @Inject
    NodeMetrics(
            MeterRegistry registry,
            ChangeWatch watch,
            Backlog backlog,
            Figures figures,
            Cares cares,
            Vertx vertx,
            Config config) {
        this.registry = registry;
        this.watch = watch;
        this.backlog = backlog;
        this.figures = figures;
        this.cares = cares;
        this.vertx = vertx;
        this.database =
                String.valueOf(config.getConfigValue(URL).getSourceName()).contains(EMBEDDED) ? "embedded" : "external";
    }

    void onStart(@Observes StartupEvent event) {
        Gauge.builder("causebook.database.up", () -> watch.now() instanceof DatabaseAway ? 0 : 1)
                .description("Whether the database answers; the tag says whether it is the embedded PostgreSQL")
                .tag("database", database)
                .register(registry);
        Gauge.builder("causebook.changes.current", () -> watch.now() instanceof Current ? 1 : 0)
                .description("Whether this node knows of every change, so that it may answer from its cache")
                .register(registry);
        Gauge.builder("causebook.revisions.waiting", () -> waiting.revisions())
                .description("Revisions that wait for review")
                .register(registry);
        Gauge.builder("causebook.sightings.open", () -> waiting.sightings())
                .description("Codes that people met and nobody has answered or dismissed")
                .register(registry);
        Gauge.builder("causebook.entries.overdue", () -> overdue)
                .description("Published entries that should have been looked at again")
                .register(registry);
        Gauge.builder("causebook.answer.rate", () -> answerRate)
                .description("Which part of the lookups of the last 30 days told a cause, from 0 to 1")
                .register(registry);
        Gauge.builder("causebook.answer.median", () -> medianSeconds)
                .description("Median time until a code that nobody could explain was explained, of the last 30 days")
                .baseUnit("seconds")
                .register(registry);
        timer = vertx.setPeriodic(0, BETWEEN_COUNTS.toMillis(), due -> vertx.executeBlocking(this::count));
    }

    void onEnd(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private boolean count() {
        try {
            if (!(watch.now() instanceof DatabaseAway)) {
                waiting = backlog.count();
                overdue = cares.overdue();
                answerRate = Statistics.answerRate(figures.byDay(Audience.STAFF, DAYS))
                        .orElse(Double.NaN);
                medianSeconds = figures.answers(Audience.STAFF, DAYS)
                        .median()
                        .map(time -> (double) time.toSeconds())
                        .orElse(Double.NaN);
            }
            return true;
        } catch (IllegalStateException unanswered) {
            LOG.debug("What waits was not counted", unanswered);
            return false;
        }
    }
}
