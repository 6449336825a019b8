package org.causebook.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causebook.account.Actor;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.NotNow;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.ImportFile.Choice;
import org.causebook.imports.ImportFile.Said;

/**
 * Use case: carry imports out. A small one is done when the caller hears of it. A large one goes on behind the answer, in
 * one transaction, so that nothing of it remains if it fails, is cancelled, or its server dies.
 */
@ApplicationScoped
public class RunImports {

    /** A file of more bytes is imported behind the answer. */
    public static final int LARGE = 1_000_000;

    /** An import of more entries is undone behind the answer. */
    private static final int SMALL = 5_000;

    /** So many large ones run at once at one server: each holds a file in memory, and two connections. */
    private static final int MOST_AT_ONCE = 2;

    private static final Logger LOG = Logger.getLogger(RunImports.class.getName());
    private static final String STOPPED = "The server was stopped. Nothing of it was kept.";

    private final ImportFile imports;
    private final UndoImport undo;
    private final WatchImports watch;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    @Inject
    public RunImports(ImportFile imports, UndoImport undo, WatchImports watch) {
        this.imports = imports;
        this.undo = undo;
        this.watch = watch;
    }

    /**
     * Carries out what was chosen of a plan, or begins to.
     *
     * @return the import, done or running
     * @throws TooManyImports if it is large and others run
     */
    public Import importFile(Actor actor, String slug, Said said, byte[] file, Choice choice) {
        if (file.length <= LARGE) {
            return imports.carryOut(actor, slug, said, file, choice);
        }
        takePlace();
        try {
            var started = imports.begin(actor, slug, said, choice.how());
            run(started, progress -> imports.carryOut(actor, started, said, file, choice, progress));
            return started;
        } catch (RuntimeException refused) {
            places.release();
            throw refused;
        }
    }

    /** Undoes an import, or begins to; throws what {@link UndoImport#begin} throws. */
    public Import undo(Actor actor, long id) {
        if (undo.show(actor, id).entries() <= SMALL) {
            return undo.undo(actor, id);
        }
        takePlace();
        try {
            var started = undo.begin(actor, id);
            run(started, progress -> undo.carryOut(actor, started, progress));
            return started;
        } catch (RuntimeException refused) {
            places.release();
            throw refused;
        }
    }

    private void takePlace() {
        if (!places.tryAcquire()) {
            throw new TooManyImports();
        }
    }

    private interface Work {
        Import with(Progress progress);
    }

    private void run(Import started, Work work) {
        workers.execute(() -> {
            try {
                work.with(percent -> {
                    if (stopping || !watch.progress(started.id(), percent)) {
                        throw new ImportCancelled();
                    }
                });
            } catch (RuntimeException | Error failed) {
                end(started, failed);
            } finally {
                places.release();
            }
        });
    }

    private void end(Import started, Throwable failed) {
        try {
            watch.failed(started.id(), stopping ? STOPPED : reason(failed));
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, databaseAway, () -> "import " + started.id() + " failed, which will be noted later");
        }
    }

    private static String reason(Throwable failed) {
        if (failed instanceof ImportCancelled) {
            return "";
        }
        if (failed instanceof StalePlan) {
            return "The catalog was changed since the plan was made.";
        }
        if (failed instanceof CodeTaken taken) {
            return "Two rows have the same code, or a further code that belongs to entry "
                    + taken.entry().code() + ".";
        }
        if (failed instanceof InvalidContent invalid) {
            return invalid.faults().get(0).message();
        }
        if (failed instanceof SecondPersonNeeded) {
            return "Someone else has to approve what is imported into this catalog.";
        }
        if (failed instanceof UnreadableFile unreadable) {
            return unreadable.reason();
        }
        if (failed instanceof NotNow notNow) {
            return String.valueOf(notNow.getMessage());
        }
        LOG.log(Level.SEVERE, "an import failed", failed);
        return "Something went wrong at the server. Nothing of it was kept.";
    }

    /** Those that run end, and say why. */
    void stop(@Observes Shutdown ending) {
        stopping = true;
        workers.shutdown();
    }
}
