package org.causebook.api.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the database answers, from what is known: a check that asked would hang with a database that hangs. It is
 * an asynchronous check because the others wait for a worker thread, which an overloaded server does not have.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

    private final ChangeWatch watch;

    @Inject
    DatabaseReadiness(ChangeWatch watch) {
        this.watch = watch;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var check = HealthCheckResponse.named("database");
        return Uni.createFrom()
                .item(
                        watch.now() instanceof DatabaseAway away
                                ? check.withData("since", away.since().toString())
                                        .down()
                                        .build()
                                : check.up().build());
    }
}
