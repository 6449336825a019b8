package org.causebook.api.caching;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.causebook.freshness.Awareness;
import org.causebook.freshness.Awareness.Away;
import org.causebook.freshness.Awareness.Current;
import org.causebook.freshness.ChangeWatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers lookups that were answered before with the bytes of then, on the thread that read the request, as long as
 * nothing has changed since. When the database is away it goes on answering, and says how old the answer may be.
 */
@ApplicationScoped
class HotPath {

    /** Before every other filter: whatever these add to an answer is among the bytes that were kept. */
    private static final int FIRST = 20_000;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final PreparedAnswers answers;
    private final ChangeWatch watch;
    private final boolean logged;

    @Inject
    HotPath(
            PreparedAnswers answers,
            ChangeWatch watch,
            @ConfigProperty(name = "quarkus.http.access-log.enabled", defaultValue = "false") boolean logged) {
        this.answers = answers;
        this.watch = watch;
        this.logged = logged;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, FIRST);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        join(request);
        var key = READS.contains(request.method()) ? AnswerKey.of(request.uri(), request.headers()::getAll) : null;
        if (key == null) {
            context.next();
            return;
        }
        var prepared = answers.find(key);
        var good = prepared == null ? null : usable(prepared, watch.now());
        if (good == null) {
            readAnew(context, new Filling(key, prepared));
        } else {
            good.send(context);
        }
    }

    /** From the second request of a connection on there is a shorter way, but it passes by the framework's log. */
    private void join(HttpServerRequest request) {
        if (!logged
                && request.version() != HttpVersion.HTTP_2
                && request.connection() instanceof HttpServerConnection connection) {
            HotConnection.join(connection.channelHandlerContext(), this::current);
        }
    }

    private @Nullable PreparedAnswer current(AnswerKey key) {
        var prepared = answers.find(key);
        return prepared != null && isCurrent(prepared, watch.now()) ? prepared : null;
    }

    private static @Nullable PreparedAnswer usable(PreparedAnswer prepared, Awareness awareness) {
        if (awareness instanceof Away away) {
            return prepared.stale(away);
        }
        return isCurrent(prepared, awareness) ? prepared : null;
    }

    private static boolean isCurrent(PreparedAnswer prepared, Awareness awareness) {
        return awareness instanceof Current current && prepared.isOf(current.position());
    }

    /** Public pages are the same for everyone, so that the cookie would change nothing but could. */
    private static void readAnew(RoutingContext context, Filling filling) {
        context.request().headers().remove(HttpHeaders.COOKIE);
        filling.attach(context);
        context.next();
    }
}
