package org.causebook.api.caching;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.causebook.catalog.Position;
import org.causebook.freshness.Awareness.Away;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire, head and body.
 *
 * @param whole as HTTP/1.1 sends it: status, headers, their end, and from {@code headLength} on the body
 * @param tag the validator, null for an answer that has none
 * @param asOf how far the changes had come when the database was read for it
 * @param readAt when that was
 */
record PreparedAnswer(
        int status,
        MultiMap headers,
        ByteBuf whole,
        int headLength,
        @Nullable String tag,
        Position asOf,
        Instant readAt) {

    private static final String STALE = "Causebook-Stale";

    /** What the headers take beside the bytes, about. */
    private static final int HEADERS = 2_000;

    static PreparedAnswer of(
            int status, MultiMap headers, byte[] body, @Nullable String tag, Position asOf, Instant readAt) {
        var head = head(status, headers, body.length);
        // Many connections send it at once. Encryption would append what comes next to one that it can write to.
        var whole =
                Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(head, body).asReadOnly());
        return new PreparedAnswer(status, headers, whole, head.length, tag, asOf, readAt);
    }

    private static byte[] head(int status, MultiMap headers, int length) {
        var head = new StringBuilder("HTTP/1.1 ")
                .append(HttpResponseStatus.valueOf(status))
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append(HttpHeaders.CONTENT_LENGTH).append(": ").append(length).append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes of memory, about. */
    int weight() {
        return whole.readableBytes() + HEADERS;
    }

    private int bodyLength() {
        return whole.readableBytes() - headLength;
    }

    byte[] body() {
        return ByteBufUtil.getBytes(whole, headLength, bodyLength());
    }

    void send(RoutingContext context) {
        context.response().headers().setAll(headers);
        if (tag != null && EntityTags.contain(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            sendNothingNew(context);
        } else if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bodyLength()))
                    .end();
        } else {
            context.response().setStatusCode(status).end(Buffer.buffer(body()));
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
        return of(status, marked, body(), tag, asOf, readAt);
    }

    /** Whether nothing has changed since. */
    boolean isOf(Position position) {
        return Objects.equals(asOf, position);
    }
}
