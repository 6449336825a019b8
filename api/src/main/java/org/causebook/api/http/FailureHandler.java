package org.causebook.api.http;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import org.causebook.api.log.RequestLog;
import org.causebook.api.problem.FailureCause;
import org.causebook.api.problem.Problem;
import org.jboss.logging.Logger;

/**
 * Answers requests that fail outside the resources, such as one with a malformed form. The framework's own answer is no
 * problem in the sense of RFC 9457, and it logs errors of the caller as if they were ours.
 */
@ApplicationScoped
class FailureHandler {

    private static final Logger LOG = Logger.getLogger(FailureHandler.class);

    /** Before the failure handler of the framework, which is the last. */
    private static final int EARLY = -100_000;

    private final ProblemAnswer answer;
    private final VertxHttpConfig config;

    @Inject
    FailureHandler(ProblemAnswer answer, VertxHttpConfig config) {
        this.answer = answer;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route().order(EARLY).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (isAboutRights(context.failure())) {
            context.next();
        } else if (context.failure() != null && FailureCause.isCallerGone(context.failure())) {
            context.request().connection().close();
        } else if (context.response().headWritten()) {
            breakOff(context);
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            send(context, Problem.ofStatus(context.statusCode()));
        } else {
            var id = Objects.requireNonNullElse(RequestLog.currentId(), "-");
            LOG.errorf(context.failure(), "Request failed, %s", id);
            send(context, Problem.internal(id));
        }
    }

    /** An answer that has begun cannot become a problem, but it must not look complete. Mostly its reader went away. */
    private static void breakOff(RoutingContext context) {
        LOG.warnf("An answer broke off half-way: %s", context.failure());
        context.request().connection().close();
    }

    /** Those the framework answers with a challenge. */
    private static boolean isAboutRights(Throwable failure) {
        return failure instanceof SecurityException;
    }

    /** So early, the configured headers may not be set yet. */
    private void send(RoutingContext context, Problem problem) {
        config.header().forEach((name, header) -> context.response().putHeader(name, header.value()));
        answer.send(context, problem);
    }
}
