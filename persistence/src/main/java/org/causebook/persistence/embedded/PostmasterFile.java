package org.causebook.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The facts that a running PostgreSQL writes into {@code postmaster.pid}: process on line 1, port on line 4, state on
 * line 8 (source: PostgreSQL, {@code src/include/utils/pidfile.h}).
 *
 * @param process process id; after a crash it may belong to another program
 * @param port the TCP port, 0 while it is not known yet
 * @param ready whether connections are accepted
 */
record PostmasterFile(long process, int port, boolean ready) {

    private static final int TIMEOUT_MILLIS = 1000;
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Reads the file; empty if there is none or it is being written right now. */
    static Optional<PostmasterFile> read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot read " + file, e);
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        try {
            return Optional.of(new PostmasterFile(
                    Long.parseLong(line(lines, 0)),
                    Integer.parseInt("0" + line(lines, PORT_LINE)),
                    line(lines, STATE_LINE).equals("ready")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Waits for the server that this process runs, perhaps from a class loader that is gone. It may be starting now.
     *
     * @throws Refusal if the server is not ready within two minutes
     */
    static PostmasterFile awaitReady(DataDirectory directory) {
        Instant deadline = Instant.now().plus(START);
        try {
            while (Instant.now().isBefore(deadline)) {
                Optional<PostmasterFile> running = read(directory.postmasterFile())
                        .filter(PostmasterFile::ready)
                        .filter(file -> file.handle().isPresent());
                if (running.isPresent()) {
                    return running.get();
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.because("The wait for PostgreSQL was interrupted.", e);
        }
        throw new Refusal("PostgreSQL on " + directory.root() + " does not answer.");
    }

    /** The process that has the number now; empty if there is none. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(process);
    }

    /** Whether any program listens on the port. */
    boolean isAnswered() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
