package org.causebook.api.caching;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.causebook.freshness.Awareness;
import org.causebook.freshness.Awareness.Away;
import org.causebook.freshness.Awareness.Current;
import org.causebook.freshness.ChangeWatch;
import org.jspecify.annotations.Nullable;

/**
 * Answers lookups that were answered before with the bytes of then, on the thread that read the request, as long as
 * nothing has changed since. When the database is away it goes on answering, and says how old the answer may be.
 */
@ApplicationScoped
class HotPath {

    /** Before every other filter: whatever these add to an answer is among the bytes that were kept. */
    private static final int FIRST = 20_000;

    private final PreparedAnswers answers;
    private final ChangeWatch watch;

    @Inject
    HotPath(PreparedAnswers answers, ChangeWatch watch) {
        this.answers = answers;
        this.watch = watch;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, FIRST);
    }

    private void answer(RoutingContext context) {
        var key = AnswerKey.of(context.request());
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

    private static @Nullable PreparedAnswer usable(PreparedAnswer prepared, Awareness awareness) {
        if (awareness instanceof Current current) {
            return prepared.isOf(current.position()) ? prepared : null;
        }
        return awareness instanceof Away away ? prepared.stale(away) : null;
    }

    /** Public pages are the same for everyone, so that the cookie would change nothing but could. */
    private static void readAnew(RoutingContext context, Filling filling) {
        context.request().headers().remove(HttpHeaders.COOKIE);
        filling.attach(context);
        context.next();
    }
}
