package org.causebook.api.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.causebook.signin.DeleteExpired;
import org.jboss.logging.Logger;

/** Runs {@link DeleteExpired} every hour. */
@ApplicationScoped
class DeleteExpiredHourly {

    private static final Logger LOG = Logger.getLogger(DeleteExpiredHourly.class);

    private final Vertx vertx;
    private final DeleteExpired expired;
    private long timer;

    @Inject
    DeleteExpiredHourly(Vertx vertx, DeleteExpired expired) {
        this.vertx = vertx;
        this.expired = expired;
    }

    void onStart(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(TimeUnit.HOURS.toMillis(1), due -> deleteInBackground());
    }

    void onEnd(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void deleteInBackground() {
        vertx.<Boolean>executeBlocking(this::delete)
                // If the database is not available, the next hour will do.
                .onFailure(error -> LOG.warnf("Expired rows were not deleted: %s", error.toString()));
    }

    private boolean delete() {
        expired.deleteExpired();
        return true;
    }
}
