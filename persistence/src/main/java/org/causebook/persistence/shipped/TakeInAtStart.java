package org.causebook.persistence.shipped;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.causebook.shipped.AwaitedCatalogs;
import org.causebook.shipped.AwaitedCatalogs.AllTakenIn;
import org.causebook.shipped.AwaitedCatalogs.Listening;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedFiles.ShippedFile;
import org.causebook.shipped.TakeInShippedCatalogs;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes in the catalog files of this version once the application listens: a first start has thousands of entries, and
 * PostgreSQL alone is busy with them for as long as the rest of the start takes.
 */
@ApplicationScoped
class TakeInAtStart {

    private static final Logger LOG = Logger.getLogger(TakeInAtStart.class);

    /** A catalog of thousands of entries takes a second or two. */
    private static final Duration LAST_CATALOG = Duration.ofSeconds(20);

    private final TakeInShippedCatalogs takeIn;
    private final AwaitedCatalogs awaited;
    private final Event<AllTakenIn> allTakenIn;
    private final Thread thread = new Thread(this::takeInPending, "shipped-catalogs");
    private final AtomicReference<List<ShippedFile>> pending = new AtomicReference<>();
    private volatile boolean stopping;

    @Inject
    TakeInAtStart(TakeInShippedCatalogs takeIn, AwaitedCatalogs awaited, Event<AllTakenIn> allTakenIn) {
        this.takeIn = takeIn;
        this.awaited = awaited;
        this.allTakenIn = allTakenIn;
    }

    /** Where no migrations run, the database is none to take anything in: a restore brings its own. */
    void onStart(
            @Observes StartupEvent event,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrated,
            @ConfigProperty(name = "causebook.shipped.background", defaultValue = "true") boolean background) {
        if (!migrated) {
            return;
        }
        var files = takeIn.pending();
        awaited.await(files.size());
        pending.set(files);
        if (!background) {
            takeInPending();
        }
    }

    /** A node that listens at several addresses says so for each. */
    void onListening(@Observes Listening event) {
        if (pending.get() != null && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** The catalog at hand is finished; the next start goes on with the others. */
    void onEnd(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(LAST_CATALOG.toMillis());
    }

    /** While the database takes one file in, another thread reads the next ones. */
    private void takeInPending() {
        var files = pending.getAndSet(null);
        if (files == null) {
            return;
        }
        var reader = Executors.newSingleThreadExecutor();
        try {
            files.stream()
                    .map(file -> new ReadAhead(file, CompletableFuture.supplyAsync(file::read, reader)))
                    .toList()
                    .forEach(file -> {
                        if (!stopping) {
                            takeIn(file);
                            awaited.done();
                        }
                    });
            if (!stopping) {
                allTakenIn.fire(new AllTakenIn());
            }
        } finally {
            reader.shutdownNow();
        }
    }

    private void takeIn(ShippedFile file) {
        try {
            takeIn.takeIn(file)
                    .ifPresent(outcome -> LOG.infof(
                            "Catalog %s: %d entries added, %d revised, %d proposed for review, %d postponed",
                            file.slug(), outcome.added(), outcome.revised(), outcome.proposed(), outcome.postponed()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Catalog %s was not taken in; the next start tries again", file.slug());
        }
    }

    /** A file that another thread reads. */
    private record ReadAhead(ShippedFile file, CompletableFuture<ShippedCatalog> reading) implements ShippedFile {

        @Override
        public String slug() {
            return file.slug();
        }

        @Override
        public String digest() {
            return file.digest();
        }

        @Override
        public ShippedCatalog read() {
            try {
                return reading.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }
}
