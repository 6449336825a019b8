package org.causebook.api.counting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.Current;
import org.causebook.sighting.JudgeCauses;
import org.jboss.logging.Logger;

/** Reads every minute how often causes helped, also by what readers told other nodes. */
@ApplicationScoped
class RefreshVerdicts {

    private static final Logger LOG = Logger.getLogger(RefreshVerdicts.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final JudgeCauses judge;
    private final ChangeWatch watch;
    private long timer;

    @Inject
    RefreshVerdicts(Vertx vertx, JudgeCauses judge, ChangeWatch watch) {
        this.vertx = vertx;
        this.judge = judge;
        this.watch = watch;
    }

    void onStart(@Observes StartupEvent event) {
        vertx.executeBlocking(this::refresh);
        timer = vertx.setPeriodic(EVERY.toMillis(), due -> vertx.executeBlocking(this::refresh));
    }

    void onEnd(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** While the database is not known to be there it is not asked. */
    private boolean refresh() {
        try {
            if (watch.now() instanceof Current) {
                judge.refresh();
            }
            return true;
        } catch (IllegalStateException failed) {
            LOG.debugf("How often causes helped was not read: %s", failed.getMessage());
            return false;
        }
    }
}
