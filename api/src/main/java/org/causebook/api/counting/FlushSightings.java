package org.causebook.api.counting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.causebook.sighting.RecordSightings;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Writes what was counted every few seconds, and once more at the end. */
@ApplicationScoped
class FlushSightings {

    private static final Logger LOG = Logger.getLogger(FlushSightings.class);

    private final Vertx vertx;
    private final RecordSightings record;
    private final ChangeWatch watch;
    private final SightingsConfig config;
    private long timer;
    private long dropped;
    private boolean failing;
    private boolean ended;

    @Inject
    FlushSightings(Vertx vertx, RecordSightings record, ChangeWatch watch, SightingsConfig config) {
        this.vertx = vertx;
        this.record = record;
        this.watch = watch;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.flushEvery().toMillis(), due -> vertx.executeBlocking(this::flush));
    }

    /** One that was due already may come after this, when everything is closed. */
    synchronized void onEnd(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        flush();
        ended = true;
    }

    /** While the database is known to be away it is not asked, so that nothing waits for it. */
    private synchronized boolean flush() {
        if (ended) {
            return false;
        }
        try {
            if (watch.now() instanceof DatabaseAway) {
                record.take();
                return false;
            }
            var left = record.flush();
            if (left > dropped) {
                LOG.warnf("%d lookups were not counted: too many different codes", left - dropped);
                dropped = left;
            }
            failing = false;
            return true;
        } catch (IllegalStateException failed) {
            // They are counted still, and written the next time. A database that takes no changes may do so for hours.
            LOG.logf(failing ? Level.DEBUG : Level.WARN, "Counts were not written: %s", failed.getMessage());
            failing = true;
            return false;
        }
    }
}
