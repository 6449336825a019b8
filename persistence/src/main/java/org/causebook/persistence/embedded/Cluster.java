package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Makes the files of a new, empty database server. */
final class Cluster {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The one way in: over the loopback interface, with the password. */
    private static final String ACCESS = "host all all " + Postmaster.ADDRESS + "/32 scram-sha-256\n";

    private Cluster() {}

    /**
     * Makes the cluster if there is none. The password file exists already.
     *
     * @throws Refusal with initdb's own words if it fails
     */
    static void createIfMissing(DataDirectory directory, Binaries binaries) {
        if (directory.hasCluster()) {
            return;
        }
        Path unfinished = directory.unfinishedCluster();
        try {
            FileTree.delete(unfinished);
            initialise(directory, binaries);
            OwnerOnly.write(unfinished.resolve("pg_hba.conf"), ACCESS);
            Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot create a database in " + directory.root(), e);
        }
    }

    /** What whoever knows the machine better may change in postgresql.conf. */
    private static Stream<String> settings() {
        // Reading by processes of its own pays where disks are slow; what is in the system's cache it makes slower.
        return Stream.concat(
                ServerLog.SETTINGS.stream(), Stream.of("io_method=sync", "shared_buffers=" + SharedMemory.share()));
    }

    private static void initialise(DataDirectory directory, Binaries binaries) throws IOException {
        Stream<String> common = Stream.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + directory.unfinishedCluster(),
                "--username=" + Login.USER,
                "--pwfile=" + directory.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // PostgreSQL's own rules: those of the operating system change with it, and then indexes are wrong.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        List<String> line = Stream.concat(common, settings().map(setting -> "--set=" + setting))
                .toList();
        Path log = directory.log("initdb");
        if (!new Command(line, log).run(LIMIT)) {
            String reason = Complaint.lastIn(log).orElse("initdb failed");
            throw new Refusal("Causebook cannot create a database in " + directory.root() + ": " + reason
                    + ". More is in " + log + ".");
        }
    }
}
