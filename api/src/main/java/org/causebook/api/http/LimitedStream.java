package org.causebook.api.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * Sends a long file to one reader within a time limit. If the file cannot be sent to its end, the connection is closed,
 * because a response that ends normally would look complete.
 */
public final class LimitedStream implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(LimitedStream.class);
    private static final int BUFFER = 1 << 14;

    /** Longer than {@code quarkus.http.idle-timeout}. */
    private static final Duration CLOSING = Duration.ofMinutes(2);

    private final LongFile file;
    private final boolean zipped;
    private final RoutingContext request;
    private final Duration limit;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** What is sent. It holds a connection to the database until it is closed. */
    public interface LongFile extends AutoCloseable {

        /** Writes it and flushes; the stream stays open. */
        void write(OutputStream out) throws IOException;

        /** Closing twice does nothing. */
        @Override
        void close();
    }

    public LimitedStream(LongFile file, boolean zipped, RoutingContext request, Duration limit) {
        this.file = file;
        this.zipped = zipped;
        this.request = request;
        this.limit = limit;
        request.addEndHandler(over -> closeUnlessBegun());
    }

    /** Interrupts a thread that waits for a slow reader, and never one that has gone on to other work. */
    private static final class Alarm {

        private final Thread thread = Thread.currentThread();
        private boolean off;

        synchronized void ring() {
            if (!off) {
                thread.interrupt();
            }
        }

        @SuppressWarnings("ResultOfMethodCallIgnored")
        synchronized void turnOff() {
            off = true;
            Thread.interrupted();
        }
    }

    @Override
    public void write(OutputStream out) {
        if (begun.compareAndSet(false, true) && !sendWithinLimit(out)) {
            abort();
        }
    }

    private boolean sendWithinLimit(OutputStream out) {
        var alarm = new Alarm();
        long timer = vertx().setTimer(limit.toMillis(), late -> alarm.ring());
        try (file) {
            send(out);
            return true;
        } catch (IOException | RuntimeException failed) {
            LOG.infof("A long file was not sent to its end: %s", failed);
            return false;
        } finally {
            vertx().cancelTimer(timer);
            alarm.turnOff();
        }
    }

    /**
     * Returns when the connection is closed, because the framework writes the regular end of the response next.
     * Closing waits until the reader has taken what was sent, or until the connection has been idle for too long; the
     * file has given back its place and its database connection by then. With HTTP/2 only this response is reset.
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void abort() {
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.response().reset();
            return;
        }
        try {
            request.request()
                    .connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(CLOSING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The connection of a long file did not close in order", e);
        }
    }

    private void send(OutputStream out) throws IOException {
        if (!zipped) {
            file.write(out);
            return;
        }
        // Closing it after a failure would write the end of a complete file.
        @SuppressWarnings("resource")
        var zip = new GZIPOutputStream(out, BUFFER);
        file.write(zip);
        zip.finish();
        out.flush();
    }

    /** A request can end before its body is asked for. The event loop must not wait for the database. */
    private void closeUnlessBegun() {
        if (begun.compareAndSet(false, true)) {
            vertx().executeBlocking(() -> {
                file.close();
                return true;
            });
        }
    }

    private Vertx vertx() {
        return request.vertx();
    }
}
