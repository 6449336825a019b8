package org.causebook.persistence.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Creates the files of a new, empty database server with {@code initdb}. */
final class Cluster {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The only way in: over the loopback interface, with the password. */
    private static final String ACCESS = "host all all " + Postmaster.ADDRESS + "/32 scram-sha-256\n";

    private static final long LEAST_SHARED_MEGABYTES = 128;
    private static final long MOST_SHARED_MEGABYTES = 4096;

    private Cluster() {}

    /**
     * Creates the cluster if there is none. The password file exists already.
     *
     * @throws Refusal with initdb's own words if it fails
     */
    static void createIfMissing(DataDirectory directory, Binaries binaries) {
        if (directory.hasCluster()) {
            return;
        }
        Path unfinished = directory.unfinishedCluster();
        try {
            PrivateFiles.deleteTree(unfinished);
            initialise(directory, binaries);
            PrivateFiles.write(unfinished.resolve("pg_hba.conf"), ACCESS);
            Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot create a database in " + directory.root(), e);
        }
    }

    /** An eighth of the memory of the machine, or of the container, within bounds. PostgreSQL takes it as needed. */
    static String sharedBuffers() {
        long megabytes =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        return Math.max(LEAST_SHARED_MEGABYTES, Math.min(MOST_SHARED_MEGABYTES, megabytes / 8)) + "MB";
    }

    /** For {@code postgresql.conf}, where the operator may change them. */
    private static Stream<String> settings() {
        return Stream.concat(
                ServerLog.SETTINGS.stream(),
                // Separate processes for reading help where disks are slow, and slow down reads from the system's
                // cache.
                Stream.of("io_method=sync", "shared_buffers=" + sharedBuffers()));
    }

    private static void initialise(DataDirectory directory, Binaries binaries) throws IOException {
        Stream<String> common = Stream.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + directory.unfinishedCluster(),
                "--username=" + Login.USER,
                "--pwfile=" + directory.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // PostgreSQL's own rules: an update of the operating system may change its rules and break indexes.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        List<String> line = Stream.concat(common, settings().map(setting -> "--set=" + setting))
                .toList();
        Path log = directory.log("initdb");
        if (!new Command(line, log).run(LIMIT)) {
            String reason = ServerLog.lastFailure(log).orElse("initdb failed");
            throw new Refusal(
                    "Causebook cannot create a database in " + directory.root() + ": " + reason + ". See " + log + ".");
        }
    }
}
