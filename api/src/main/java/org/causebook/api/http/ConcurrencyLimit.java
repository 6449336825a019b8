package org.causebook.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.RequestConfig;

/**
 * Limits how many requests are worked on at a time. One too many is refused at once: in a queue it would only wait until
 * its sender has given up. Cached answers are not counted.
 */
@ApplicationScoped
class ConcurrencyLimit {

    /** After {@link BodyBuffer}: what is still being sent is not worked on. */
    private static final int EARLY = 7_000;

    private static final String RETRY_AFTER_SECONDS = "1";

    private final ProblemAnswer answer;
    private final Semaphore requests;
    private final Semaphore logs;

    @Inject
    ConcurrencyLimit(ProblemAnswer answer, RequestConfig config) {
        this.answer = answer;
        this.requests = new Semaphore(config.maxConcurrent());
        this.logs = new Semaphore(config.maxLogs());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, EARLY);
    }

    private void admit(RoutingContext context) {
        var places = RequestGate.isLog(context.request()) ? logs : requests;
        if (places.tryAcquire()) {
            context.addEndHandler(end -> places.release());
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            answer.send(context, Problem.of(ProblemType.OVERLOADED, "More requests are being worked on than can be."));
        }
    }
}
