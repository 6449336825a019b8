package org.causebook.api.limits;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.causebook.api.http.ProblemAnswer;
import org.causebook.api.limits.Quotas.Payment;
import org.causebook.api.limits.Work.Kind;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * Refuses requests of a client that has spent its quota, by their heads and before their bodies. Cached lookups are
 * answered before this.
 */
@ApplicationScoped
class ClientLimits {

    /** After {@code CrossOrigin}, so that the pages of other sites can read a refusal; before bodies are read. */
    private static final int EARLY = 8_500;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(ClientLimits.class);
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String DETAIL = "Too many requests came from here. Try again in %d s.";

    private final LimitsConfig config;
    private final Clients clients;
    private final ProblemAnswer answer;
    private final Quotas quotas;
    private final boolean behindProxy;
    private final AtomicBoolean warned = new AtomicBoolean();

    @Inject
    ClientLimits(LimitsConfig config, Clients clients, Quotas quotas, ProblemAnswer answer, VertxHttpConfig http) {
        this.config = config;
        this.clients = clients;
        this.answer = answer;
        this.quotas = quotas;
        this.behindProxy = http.proxy().proxyAddressForwarding();
    }

    void register(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::admit, EARLY);
        }
    }

    private void admit(RoutingContext context) {
        var work = Work.of(context);
        if (work.kind() == Kind.FREE) {
            context.next();
            return;
        }
        var client = clients.of(context);
        var payment = quotas.pay(client, work);
        if (payment.refused()) {
            say(context, payment);
            refuse(context, client, payment.missing());
            return;
        }
        // An answer that caches keep for others does not say what is left to one.
        if (client.isAccount() || context.request().method().equals(HttpMethod.POST)) {
            say(context, payment);
        }
        context.next();
    }

    /** As draft-ietf-httpapi-ratelimit-headers says it. */
    private static void say(RoutingContext context, Payment payment) {
        context.response()
                .putHeader(
                        "RateLimit-Policy",
                        '"' + payment.policy() + "\";q=" + payment.quota() + ";w=" + Quotas.WINDOW.toSeconds())
                .putHeader(
                        "RateLimit",
                        '"' + payment.policy() + "\";r=" + payment.left() + ";t=" + seconds(payment.missing()));
    }

    private void refuse(RoutingContext context, Client client, Duration wait) {
        if (!behindProxy && context.request().headers().contains(FORWARDED) && warned.compareAndSet(false, true)) {
            LOG.warnf(
                    "Requests come through %s, which is not a trusted proxy: all its clients share one limit."
                            + " See \"Behind a reverse proxy\" in docs/operating.md",
                    client.name());
        }
        // Who asks again at once, whatever it was told, costs the others little when each refusal takes a while.
        long pause = Math.max(1, Math.min(wait.toMillis(), LONGEST_PAUSE.toMillis()));
        context.vertx().setTimer(pause, over -> tell(context, wait));
    }

    private void tell(RoutingContext context, Duration wait) {
        if (!context.response().closed()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
            answer.send(context, Problem.of(ProblemType.TOO_MANY_REQUESTS, DETAIL.formatted(seconds(wait))));
        }
    }

    /** Rounded up: who comes a little later is served. */
    private static long seconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }
}
