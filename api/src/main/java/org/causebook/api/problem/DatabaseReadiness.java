package org.causebook.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the database answers, from what is known: a check that asked would hang with a database that hangs. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private final ChangeWatch watch;

    @Inject
    DatabaseReadiness(ChangeWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("database");
        return watch.now() instanceof DatabaseAway away
                ? check.withData("since", away.since().toString()).down().build()
                : check.up().build();
    }
}
