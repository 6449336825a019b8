package org.causebook.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts and stops PostgreSQL's main process with {@code pg_ctl}, which gives the server a session of its own. So
 * Ctrl-C in the terminal reaches only Causebook, and connections outlive the requests that still use them.
 */
final class Postmaster {

    static final String ADDRESS = "127.0.0.1";

    /** Long enough for a slow disk to recover after a crash. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    /** On the command line, where they override every configuration file. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + ADDRESS,
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on");

    private final DataDirectory directory;
    private final Binaries binaries;
    private final ServerLog log;

    Postmaster(DataDirectory directory, Binaries binaries) {
        this.directory = directory;
        this.binaries = binaries;
        this.log = new ServerLog(directory);
    }

    /**
     * Starts on a free port and waits until connections are accepted.
     *
     * @return the port
     * @throws Refusal if PostgreSQL ends at once, or is not ready within two minutes
     */
    int start() {
        // Another program may take the port between the choice and the start.
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            if (tryStart(port)) {
                return port;
            }
            if (!log.failure().contains("could not create any TCP/IP sockets")) {
                throw refusal();
            }
        }
        return start(freePort());
    }

    /** Starts on a port that clients know already. */
    int start(int port) {
        if (!tryStart(port)) {
            throw refusal();
        }
        return port;
    }

    /** Stops the server: it rolls back open transactions, closes connections, and has all commits on disk. */
    void stop() {
        process().filter(process -> !pgCtl(STOP, "stop", "-m", "fast")).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The process that {@code postmaster.pid} names; empty if it is gone. */
    Optional<ProcessHandle> process() {
        return PostmasterFile.read(directory.postmasterFile()).flatMap(PostmasterFile::handle);
    }

    private boolean tryStart(int port) {
        try {
            log.clear();
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot write the log of PostgreSQL in " + directory.root(), e);
        }
        String options = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
        return pgCtl(START, "start", "-l", log.startFile().toString(), "-o", options);
    }

    private boolean pgCtl(Duration limit, String... arguments) {
        Stream<String> common = Stream.of(
                binaries.program("pg_ctl").toString(),
                "-D",
                directory.cluster().toString(),
                "-s",
                "-w",
                "-t",
                String.valueOf(limit.toSeconds()));
        List<String> line = Stream.concat(common, Arrays.stream(arguments)).toList();
        return new Command(line, directory.log("pg_ctl")).run(limit.plus(GRACE));
    }

    private Refusal refusal() {
        return new Refusal("PostgreSQL does not start on the data directory " + directory.root() + ": "
                + log.failure() + ". See " + log.startFile() + " and "
                + directory.cluster().resolve("log") + ".");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw Refusal.because("PostgreSQL finds no free port on " + ADDRESS, e);
        }
    }
}
