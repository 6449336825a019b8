package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that holds everything of the embedded PostgreSQL, and nothing outside it does:
 *
 * <pre>
 * lock             held by the Causebook that uses the folder
 * password         of the database role, generated at the first start
 * postgresql-18/   the data, named by major version, because another major version cannot read it
 * binaries/        the unpacked programs; may be deleted while Causebook is stopped
 * *.log            what the programs said at the last start and stop
 * </pre>
 *
 * @param root the folder's real path, so that it compares with the paths of running programs
 */
record DataDirectory(Path root) {

    /** The major version of the binaries that are packaged. */
    static final int MAJOR_VERSION = 18;

    private static final String CLUSTER_PREFIX = "postgresql-";

    /**
     * Creates the folder where it is missing, for its owner only. The permissions of one that is already in use are
     * left alone: it may be a mount point that others need, and everything inside is owner-only by itself.
     *
     * @throws Refusal if it cannot be created or written to
     */
    static DataDirectory prepare(Path wanted) {
        Path directory = wanted.toAbsolutePath().normalize();
        try {
            OwnerOnly.createDirectory(directory);
            return new DataDirectory(directory.toRealPath());
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot create or use the data directory " + directory, e);
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path password() {
        return root.resolve("password");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log(String program) {
        return root.resolve(program + ".log");
    }

    Path cluster() {
        return root.resolve(CLUSTER_PREFIX + MAJOR_VERSION);
    }

    /** Where the cluster is made; it gets its name when it is whole, so that a crash leaves nothing half made. */
    Path unfinishedCluster() {
        return root.resolve("unfinished");
    }

    Path postmasterFile() {
        return cluster().resolve("postmaster.pid");
    }

    boolean hasCluster() {
        return Files.isDirectory(cluster());
    }

    /** @throws Refusal if the data were written by another major version of PostgreSQL */
    void refuseOtherVersions() {
        try {
            Optional<String> found = hasCluster() ? Optional.of(version()) : versionOfAnotherCluster();
            if (found.isPresent() && !found.get().equals(String.valueOf(MAJOR_VERSION))) {
                throw new Refusal("The data directory " + root + " holds data of PostgreSQL " + found.get()
                        + "; this Causebook reads PostgreSQL " + MAJOR_VERSION
                        + " only. Start the Causebook that wrote it, export there, and import here.");
            }
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot read the data directory " + root, e);
        }
    }

    private String version() throws IOException {
        return Files.readString(cluster().resolve("PG_VERSION")).strip();
    }

    private Optional<String> versionOfAnotherCluster() throws IOException {
        try (var clusters = Files.newDirectoryStream(root, CLUSTER_PREFIX + "*")) {
            for (Path each : clusters) {
                return Optional.of(each.getFileName().toString().substring(CLUSTER_PREFIX.length()));
            }
            return Optional.empty();
        }
    }
}
