package org.causebook.api.caching;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Allows the answer of a request to be kept. {@link HotPath} alone gives it out, to a request from which everything
 * that says who asks was taken away: so what is kept was made for nobody in particular, whatever made it.
 *
 * @param previous an answer of an earlier state, null when there is none
 */
record Filling(AnswerKey key, @Nullable PreparedAnswer previous) {

    private static final String NAME = Filling.class.getName();

    void attach(RoutingContext context) {
        context.put(NAME, this);
    }

    /** The permission of that request, null when it has none. */
    static @Nullable Filling of(@Nullable RoutingContext context) {
        return context == null ? null : context.get(NAME);
    }
}
