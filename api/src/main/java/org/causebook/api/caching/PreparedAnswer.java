package org.causebook.api.caching;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Objects;
import org.causebook.catalog.Position;
import org.causebook.freshness.Awareness.Away;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire, head and body.
 *
 * @param tag the validator, null for an answer that has none
 * @param asOf how far the changes had come when the database was read for it
 * @param readAt when that was
 */
record PreparedAnswer(
        int status, MultiMap headers, Buffer body, @Nullable String tag, Position asOf, Instant readAt) {

    private static final String STALE = "Causebook-Stale";

    /** What the head takes beside the body, about. */
    private static final int HEAD_BYTES = 2_000;

    /** Bytes of memory, about. */
    int weight() {
        return body.length() + HEAD_BYTES;
    }

    void send(RoutingContext context) {
        context.response().headers().setAll(headers);
        if (tag != null && EntityTags.contain(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            sendNothingNew(context);
        } else if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            context.response().setStatusCode(status).end(body);
        }
    }

    private static void sendNothingNew(RoutingContext context) {
        context.response().headers().remove(HttpHeaders.CONTENT_ENCODING).remove(HttpHeaders.CONTENT_TYPE);
        context.response().setStatusCode(304).end();
    }

    /** The same answer, marked as one that may be out of date. Nobody on the way shall keep it for later. */
    PreparedAnswer stale(Away away) {
        var since = asOf.equals(away.last()) ? away.since() : readAt;
        return stale(since);
    }

    PreparedAnswer stale(Instant since) {
        var marked = HttpHeaders.headers()
                .addAll(headers)
                .set(STALE, since.toString())
                .set(HttpHeaders.CACHE_CONTROL, "no-cache");
        return new PreparedAnswer(status, marked, body, tag, asOf, readAt);
    }

    /** Whether nothing has changed since. */
    boolean isOf(Position position) {
        return Objects.equals(asOf, position);
    }
}
