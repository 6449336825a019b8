package org.causebook.api.caching;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.HostAndPortImpl;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers lookups of one HTTP/1.1 connection with prepared bytes, before the framework makes a request of them: that
 * would take longer than all the rest. Whatever is not plainly such a lookup goes on to the framework as it came, and so
 * does what arrives while the framework still owes an earlier answer, because answers keep the order of requests.
 */
final class HotConnection extends ChannelDuplexHandler {

    private final Function<AnswerKey, @Nullable PreparedAnswer> answers;

    /** Where bytes go out that need no encoding any more. */
    private final ChannelHandlerContext encoder;

    /** Requests that the framework has got and not answered yet. */
    private int owed = 1;

    /** Whether what comes is still part of a request that is answered already. */
    private boolean skipping;

    private boolean written;

    private HotConnection(Function<AnswerKey, @Nullable PreparedAnswer> answers, ChannelHandlerContext encoder) {
        this.answers = answers;
        this.encoder = encoder;
    }

    /**
     * Takes part in the connection from now on, if it does not yet.
     *
     * @param framework what handles the requests of the connection; it is handling the first of them just now
     */
    static void join(ChannelHandlerContext framework, Function<AnswerKey, @Nullable PreparedAnswer> answers) {
        ChannelPipeline pipeline = framework.pipeline();
        if (pipeline.get(HotConnection.class) != null) {
            return;
        }
        var encoder = pipeline.context(HttpResponseEncoder.class);
        if (encoder != null) {
            pipeline.addBefore(framework.name(), HotConnection.class.getName(), new HotConnection(answers, encoder));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            var answer = owed == 0 && context.channel().isWritable() ? prepared(request) : null;
            if (answer == null) {
                owed++;
            } else {
                write(answer);
                skipping = true;
            }
        }
        if (!skipping) {
            context.fireChannelRead(message);
            return;
        }
        skipping = !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (written) {
            written = false;
            encoder.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise done) throws Exception {
        if (message instanceof LastHttpContent && !isOnlyWordInBetween(message)) {
            owed--;
        }
        super.write(context, message, done);
    }

    /** Such as 100, after which the answer still comes. */
    private static boolean isOnlyWordInBetween(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private @Nullable PreparedAnswer prepared(HttpRequest request) {
        if (!isPlain(request)) {
            return null;
        }
        var headers = request.headers();
        var key = AnswerKey.of(request.uri(), headers::getAll);
        return key == null ? null : answers.apply(key);
    }

    /** A whole request to read something, from someone who has nothing of it and stays connected. */
    private static boolean isPlain(HttpRequest request) {
        var headers = request.headers();
        return request.decoderResult().isSuccess()
                && HttpMethod.GET.equals(request.method())
                && HttpVersion.HTTP_1_1.equals(request.protocolVersion())
                && HttpUtil.isKeepAlive(request)
                && isHost(headers.get(HttpHeaderNames.HOST))
                && !headers.contains(HttpHeaderNames.IF_NONE_MATCH)
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.UPGRADE)
                && !headers.contains(HttpHeaderNames.EXPECT);
    }

    private static boolean isHost(@Nullable String host) {
        return host != null && HostAndPortImpl.isValidAuthority(host);
    }

    /** What goes wrong is told to the framework's handler by the void promise. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void write(PreparedAnswer answer) {
        encoder.write(answer.whole().duplicate(), encoder.voidPromise());
        written = true;
    }
}
