package org.causebook.api.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.causebook.api.http.ProblemAnswer;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.RequestConfig;

/**
 * Limits how many requests are worked on at a time. One too many is refused at once: in a queue it would only wait until
 * its sender has given up. Batches and logs keep a processor busy, so they have few places of their own, of which one
 * client gets a part. Cached answers and health checks need none.
 */
@ApplicationScoped
class ConcurrencyLimit {

    /** After {@code BodyBuffer}: what is still being sent is not worked on. */
    private static final int EARLY = 7_000;

    private static final String RETRY_AFTER_SECONDS = "1";

    private final Clients clients;
    private final ProblemAnswer answer;
    private final Semaphore requests;
    private final Places batches;
    private final Places logs;

    @Inject
    ConcurrencyLimit(Clients clients, ProblemAnswer answer, RequestConfig config) {
        this.clients = clients;
        this.answer = answer;
        this.requests = new Semaphore(config.maxConcurrent());
        this.batches = new Places(config.maxBatches());
        this.logs = new Places(config.maxLogs());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, EARLY);
    }

    private void admit(RoutingContext context) {
        switch (Work.of(context).kind()) {
            case FREE -> context.next();
            case BATCH -> admit(context, batches);
            case LOG -> admit(context, logs);
            default -> {
                if (requests.tryAcquire()) {
                    context.addEndHandler(end -> requests.release());
                    context.next();
                } else {
                    refuse(context, ProblemType.OVERLOADED, "More requests are being worked on than can be.");
                }
            }
        }
    }

    private void admit(RoutingContext context, Places places) {
        var client = clients.of(context);
        switch (places.take(client)) {
            case TAKEN -> {
                context.addEndHandler(end -> places.leave(client));
                context.next();
            }
            case SHARE_USED_UP -> refuse(context, ProblemType.TOO_MANY_REQUESTS, Places.SHARE_USED_UP);
            case FULL ->
                refuse(context, ProblemType.OVERLOADED, "More requests of this kind are being worked on than can be.");
        }
    }

    private void refuse(RoutingContext context, ProblemType type, String detail) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        answer.send(context, Problem.of(type, detail));
    }
}
