package org.causebook.api.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.causebook.account.ForgetTheOld;
import org.jboss.logging.Logger;

/** Removes what is over, every hour. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final Vertx vertx;
    private final ForgetTheOld forget;
    private long timer;

    @Inject
    Housekeeping(Vertx vertx, ForgetTheOld forget) {
        this.vertx = vertx;
        this.forget = forget;
    }

    void onStart(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(TimeUnit.HOURS.toMillis(1), due -> forgetInBackground());
    }

    void onEnd(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void forgetInBackground() {
        vertx.<Boolean>executeBlocking(this::forget)
                // A database that is away is no reason for anything: the next hour will do.
                .onFailure(error -> LOG.warnf("Nothing was cleared away: %s", error.toString()));
    }

    private boolean forget() {
        forget.forget();
        return true;
    }
}
