package org.causebook.api.caching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.causebook.catalog.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection with a framework that takes its time: what it gets is listed, and answered when the test says so. */
class HotConnectionTest {

    private static final String HOT = "GET /codes/3 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String OTHER = "GET /catalogs HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final Framework framework = new Framework();
    private final EmbeddedChannel connection =
            new EmbeddedChannel(new HttpRequestDecoder(), new HttpResponseEncoder(), framework);

    /** The framework's place in the pipeline. */
    private static final class Framework extends ChannelInboundHandlerAdapter {

        private final List<String> got = new ArrayList<>();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                got.add(request.method() + " " + request.uri());
            }
            ReferenceCountUtil.release(message);
        }
    }

    @BeforeEach
    void join() {
        send(OTHER);
        HotConnection.join(
                connection.pipeline().lastContext(), key -> key.target().equals("/codes/3") ? hot() : null);
        answer(200);
        framework.got.clear();
        received();
    }

    @AfterEach
    void end() {
        assertThat(connection.finishAndReleaseAll()).isFalse();
    }

    @Test
    void what_is_prepared_is_answered_without_the_framework() {
        send(HOT);

        assertThat(received()).isEqualTo("HTTP/1.1 200 OK\r\nETag: \"3\"\r\ncontent-length: 5\r\n\r\nthree");
        assertThat(framework.got).isEmpty();
    }

    @Test
    void the_framework_gets_everything_else_and_answers_it() {
        send(OTHER);
        answer(404);

        assertThat(received()).startsWith("HTTP/1.1 404 ");
        assertThat(framework.got).containsExactly("GET /catalogs");
    }

    @Test
    void requests_that_come_at_once_are_answered_in_their_order() {
        send(HOT + HOT + OTHER + HOT);

        assertThat(received().split("three", -1)).hasSize(3);
        assertThat(framework.got).containsExactly("GET /catalogs", "GET /codes/3");
    }

    @Test
    void nothing_overtakes_an_answer_that_the_framework_owes() {
        send(OTHER);
        send(HOT);
        assertThat(received()).isEmpty();

        answer(404);
        answer(200);
        received();
        send(HOT);

        assertThat(received()).endsWith("three");
        assertThat(framework.got).containsExactly("GET /catalogs", "GET /codes/3");
    }

    @Test
    void a_word_in_between_is_no_answer_yet() {
        send("POST /x HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
        answer(100);
        send("x");
        received();

        send(HOT);

        assertThat(received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD /codes/3 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /codes/3 HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET /codes/3 HTTP/1.1\r\n\r\n",
                "GET /codes/3 HTTP/1.1\r\nHost: a b:x\r\n\r\n",
                "GET /codes/3 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /codes/3 HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"3\"\r\n\r\n",
                "GET /codes/3 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n\r\n",
                "GET /codes/3 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx",
                "GET /codes/3 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /codes/3 HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\n\r\n",
                "GET /codes/4 HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void what_is_not_plainly_a_prepared_lookup_is_the_frameworks(String request) {
        send(request);

        assertThat(received()).isEmpty();
        assertThat(framework.got).hasSize(1);
    }

    @Test
    void who_does_not_read_is_not_sent_more_and_more() {
        connection.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));

        var unread = connection.pipeline().firstContext().write(Unpooled.copiedBuffer("unread", ISO_8859_1));
        send(HOT);

        assertThat(unread.isDone()).isFalse();
        assertThat(framework.got).containsExactly("GET /codes/3");
    }

    @Test
    void nobody_on_the_way_out_can_write_into_what_others_are_sent() {
        var bytes = hot().whole();

        assertThat(bytes.isReadOnly()).isTrue();
        assertThat(bytes.duplicate().isWritable()).isFalse();
        assertThat(bytes.duplicate().ensureWritable(1, true)).isEqualTo(1);
    }

    @Test
    void one_connection_is_joined_once() {
        HotConnection.join(connection.pipeline().lastContext(), key -> null);

        send(HOT);

        assertThat(received()).endsWith("three");
    }

    private void send(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, ISO_8859_1));
    }

    private void answer(int status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status)));
    }

    private String received() {
        var text = new StringBuilder();
        for (ByteBuf part = connection.readOutbound(); part != null; part = connection.readOutbound()) {
            text.append(part.toString(ISO_8859_1));
            part.release();
        }
        return text.toString();
    }

    private static PreparedAnswer hot() {
        var headers = HttpHeaders.headers().add("ETag", "\"3\"");
        return PreparedAnswer.of(
                200, headers, "three".getBytes(ISO_8859_1), "\"3\"", new Position(new UUID(0, 1), 7), Instant.EPOCH);
    }
}
