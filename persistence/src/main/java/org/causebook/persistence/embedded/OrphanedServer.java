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
 * PostgreSQL processes and files that a killed Causebook left behind. The caller holds the lock of the data directory,
 * so whatever still runs from it has no owner.
 */
record OrphanedServer(DataDirectory directory) {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /**
     * Ends the programs that run from this data directory, and no others.
     *
     * @throws Refusal if the process named in {@code postmaster.pid} cannot be identified
     */
    void stop(Postmaster postmaster) {
        Optional<PostmasterFile> file = PostmasterFile.read(directory.postmasterFile());
        if (file.flatMap(PostmasterFile::handle).filter(this::isOurs).isPresent()) {
            postmaster.stop();
            killAll();
        } else {
            killAll();
            file.ifPresent(this::deleteIfStale);
        }
    }

    /** Removes what a dead postmaster left: its child processes and its file. Call it only when it is known dead. */
    void removeRemains() {
        killAll();
        deletePostmasterFile();
    }

    /** Without a postmaster its children only block the next one. Their work is in the write-ahead log or lost. */
    private void killAll() {
        List<ProcessHandle> ours =
                ProcessHandle.allProcesses().filter(this::isOurs).toList();
        ours.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends = ours.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        // The first process of a container may never reap them. They are dead all the same.
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
     * The process id of a dead postmaster may belong to another program by now, or still to the dead process where
     * nobody reaps it. PostgreSQL would take either for a running server. When the process belongs to another account,
     * PostgreSQL can tell by itself, and Java cannot see more than that.
     */
    private void deleteIfStale(PostmasterFile file) {
        Optional<ProcessHandle> process = file.handle()
                .filter(handle -> handle.info()
                        .user()
                        .equals(ProcessHandle.current().info().user()));
        if (process.isEmpty()) {
            return;
        }
        if (process.get().info().command().isEmpty() && file.isAnswered()) {
            throw new Refusal("Causebook cannot tell what process " + file.process() + " is, which "
                    + directory.postmasterFile() + " names. If it is not PostgreSQL, delete that file.");
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
