package org.causebook.api.sync;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.causebook.sync.Dump;
import org.jboss.logging.Logger;

/**
 * A dump on its way to one reader, who is given a certain time. Whatever ends it before its end breaks the connection
 * off, because a response that ends in order would look whole.
 */
final class DumpAnswer implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(DumpAnswer.class);
    private static final int BUFFER = 1 << 14;

    private final Dump dump;
    private final DumpLines lines;
    private final boolean zipped;
    private final RoutingContext request;
    private final Duration within;
    private final AtomicBoolean begun = new AtomicBoolean();

    DumpAnswer(Dump dump, DumpLines lines, boolean zipped, RoutingContext request, Duration within) {
        this.dump = dump;
        this.lines = lines;
        this.zipped = zipped;
        this.request = request;
        this.within = within;
        request.addEndHandler(over -> closeUnlessBegun());
    }

    @Override
    public void write(OutputStream out) {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        long timer = vertx().setTimer(within.toMillis(), late -> breakOff());
        try (dump) {
            send(out);
        } catch (IOException | RuntimeException broken) {
            LOG.infof("A dump broke off: %s", broken);
            breakOff();
        } finally {
            vertx().cancelTimer(timer);
        }
    }

    private void send(OutputStream out) throws IOException {
        if (!zipped) {
            lines.write(dump, out);
            return;
        }
        // Closing it when it fails would write the end of a file that is whole.
        @SuppressWarnings("resource")
        var zip = new GZIPOutputStream(out, BUFFER);
        lines.write(dump, zip);
        zip.finish();
        out.flush();
    }

    /**
     * Closing in the usual way would send what is waiting first, and after it the end that the framework writes: to the
     * reader that would be a response like any other. Of HTTP/2 only this stream ends.
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void breakOff() {
        if (request.request().version() != HttpVersion.HTTP_2
                && request.request().connection() instanceof ConnectionBase connection) {
            // A connection that the reader has closed has nothing left in its pipeline.
            Optional.ofNullable(connection.channel().pipeline().firstContext()).ifPresent(ChannelHandlerContext::close);
        } else {
            request.response().reset();
        }
    }

    /** A request can end before anybody asks for its body; on the event loop nothing may wait for the database. */
    private void closeUnlessBegun() {
        if (begun.compareAndSet(false, true)) {
            vertx().executeBlocking(() -> {
                dump.close();
                return true;
            });
        }
    }

    private Vertx vertx() {
        return request.vertx();
    }
}
