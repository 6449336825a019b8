package org.causebook.api.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.causebook.freshness.ChangeWatch;
import org.causebook.freshness.ChangeWatch.DatabaseAway;
import org.jboss.logging.Logger;

/**
 * Looks every two seconds for what is due, and sends it by a few threads that do nothing else: a receiver that does not
 * answer delays nobody who asks for a page.
 *
 * @param <J> what is sent
 */
public final class Outbox<J> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final IntFunction<List<J>> claim;
    private final Consumer<J> send;
    private final ChangeWatch watch;
    private final Semaphore free;
    private final ScheduledExecutorService looking;
    private final ExecutorService sending;

    /**
     * @param name what its threads are called
     * @param atOnce how many are sent at a time
     * @param claim takes what is due, at most so many; others take again what was not sent in time
     * @param send sends one of them, and writes down how that ended
     */
    public Outbox(String name, int atOnce, ChangeWatch watch, IntFunction<List<J>> claim, Consumer<J> send) {
        this.claim = claim;
        this.send = send;
        this.watch = watch;
        this.free = new Semaphore(atOnce);
        this.looking = Executors.newSingleThreadScheduledExecutor(work -> thread(work, name + "-outbox"));
        this.sending = Executors.newFixedThreadPool(atOnce, work -> thread(work, name));
    }

    private static Thread thread(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to look. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void open() {
        looking.scheduleWithFixedDelay(this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is being sent is sent again by the next start if this one cannot write down how it ended. */
    @Override
    public void close() {
        looking.shutdownNow();
        sending.shutdownNow();
    }

    /** While the database is known to be away it is not asked, so that nothing waits for it. */
    private void look() {
        if (watch.now() instanceof DatabaseAway) {
            return;
        }
        try {
            sendDue();
        } catch (RuntimeException failed) {
            // If the database is not available, the next look will do.
            LOG.debugf("Nothing was sent: %s", failed);
        }
    }

    private void sendDue() {
        int most = free.availablePermits();
        var jobs = most > 0 ? claim.apply(most) : List.<J>of();
        jobs.forEach(job -> {
            free.acquireUninterruptibly();
            sending.execute(() -> {
                try {
                    send.accept(job);
                } catch (RuntimeException failed) {
                    LOG.warnf("%s will be sent again: %s", job, failed.toString());
                } finally {
                    free.release();
                }
            });
        });
    }
}
