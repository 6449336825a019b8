package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a Causebook that was killed has left behind. The caller holds the lock of the data directory, so nothing that
 * still runs from it has an owner.
 */
final class Leftovers {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final DataDirectory directory;

    Leftovers(DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * Ends the programs that run from this data directory and leaves all others alone.
     *
     * @throws Refusal if it cannot be told whose the process named in {@code postmaster.pid} is
     */
    void clear(Postmaster postmaster) {
        Optional<PostmasterFile> file = PostmasterFile.read(directory.postmasterFile());
        if (file.flatMap(PostmasterFile::handle).filter(this::isOurs).isPresent()) {
            postmaster.stop();
            killAll();
        } else {
            killAll();
            file.ifPresent(this::forgetStranger);
        }
    }

    /** Call it when the postmaster was seen to die: ends its children and forgets its number. */
    void bury() {
        killAll();
        deletePostmasterFile();
    }

    /** Without a postmaster its children only keep the next one from starting; their work is in the log or lost. */
    private void killAll() {
        List<ProcessHandle> ours =
                ProcessHandle.allProcesses().filter(this::isOurs).toList();
        ours.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends = ours.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        // A container's first process may never take note of their end; they are dead all the same.
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(directory.binaries()))
                .isPresent();
    }

    /**
     * The number of a dead postmaster may belong to another program by now, or still to the dead itself where nobody
     * takes note of its end; PostgreSQL would take either for a running server. It knows better when the program
     * belongs to another account, and then Java cannot see more than that.
     */
    private void forgetStranger(PostmasterFile file) {
        Optional<ProcessHandle> process = file.handle()
                .filter(handle -> handle.info()
                        .user()
                        .equals(ProcessHandle.current().info().user()));
        if (process.isEmpty()) {
            return;
        }
        if (process.get().info().command().isEmpty() && file.isAnswered()) {
            throw new Refusal("Process " + file.process() + ", named in " + directory.postmasterFile()
                    + ", cannot be examined. If it is not PostgreSQL, delete that file.");
        }
        deletePostmasterFile();
    }

    private void deletePostmasterFile() {
        try {
            Files.deleteIfExists(directory.postmasterFile());
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot delete " + directory.postmasterFile(), e);
        }
    }
}
