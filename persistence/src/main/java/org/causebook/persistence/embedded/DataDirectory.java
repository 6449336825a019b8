package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The folder that holds everything of the embedded PostgreSQL:
 *
 * <pre>
 * lock             held by the Causebook that uses the folder
 * password         of the database role, generated at the first start
 * postgresql-18/   the data, named by major version, because another major version cannot read it
 * binaries/        the unpacked programs; may be deleted while Causebook is stopped
 * *.log            output of the programs at the last start and stop
 * </pre>
 *
 * @param root the folder's real path, so that it can be compared with the paths of running programs
 */
record DataDirectory(Path root) {

    /** The major version of the packaged programs. */
    static final int MAJOR_VERSION = 18;

    private static final String CLUSTER_PREFIX = "postgresql-";
    private static final int PASSWORD_BYTES = 24;

    /**
     * Creates the folder if it is missing, for its owner only. The permissions of a folder that is in use stay as they
     * are: it may be a mount point that others need, and everything inside has its own permissions.
     *
     * @throws Refusal if the folder cannot be created or written to, or PostgreSQL could not use it
     */
    static DataDirectory prepare(String wanted) {
        try {
            Path path = Path.of(wanted);
            // Path.toAbsolutePath() would write ? for characters of the working directory that the locale cannot write.
            return prepare(path.isAbsolute() ? path : Path.of(System.getProperty("user.dir", ""), wanted));
        } catch (InvalidPathException e) {
            throw Refusal.because(
                    "The name of the data directory, " + e.getInput() + ", cannot be used on this system: "
                            + e.getReason() + ". Choose another name, or set a UTF-8 locale such as LC_ALL=C.UTF-8.",
                    e);
        }
    }

    static DataDirectory prepare(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            PrivateFiles.createDirectory(path);
            DataDirectory directory = new DataDirectory(path.toRealPath());
            if (Command.isRoot()) {
                directory.refuseOtherOwner();
            }
            return directory;
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot create or use the data directory " + path, e);
        }
    }

    /**
     * Root may open every file. PostgreSQL may not, because {@link Command} runs it without root's privileges, and it
     * insists on owning its data. Nothing has been written yet when this refuses.
     */
    private void refuseOtherOwner() throws IOException {
        var folder = Files.readAttributes(root, PosixFileAttributes.class);
        var rights = folder.permissions();
        boolean writable = folder.owner().getName().equals(Command.ROOT)
                || rights.contains(PosixFilePermission.OTHERS_WRITE)
                || (folder.group().getName().equals(Command.ROOT) && rights.contains(PosixFilePermission.GROUP_WRITE));
        String owner = hasCluster()
                ? Files.getOwner(cluster()).getName()
                : folder.owner().getName();
        boolean usable = hasCluster() ? owner.equals(Command.ROOT) : writable;
        if (!usable) {
            throw new Refusal("The data directory " + root + " belongs to user " + owner
                    + ", but Causebook runs as root. Run it as " + owner
                    + ", or give it a data directory of its own with causebook.data-dir.");
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path passwordFile() {
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

    /** Where a new cluster is made. It is renamed when it is complete, so that a crash leaves no half-made one. */
    Path unfinishedCluster() {
        return root.resolve("unfinished");
    }

    Path postmasterFile() {
        return cluster().resolve("postmaster.pid");
    }

    boolean hasCluster() {
        return Files.isDirectory(cluster());
    }

    /**
     * Reads the password of the database role. Where there is no data yet, it generates one of 192 random bits first.
     *
     * @throws Refusal if the file is missing beside existing data, or cannot be read or written
     */
    String password() {
        Path file = passwordFile();
        try {
            if (!Files.exists(file)) {
                if (hasCluster()) {
                    throw new Refusal("The password of the database is missing: restore the file " + file + ".");
                }
                byte[] bytes = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(bytes);
                PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot read or write the password of the database in " + file, e);
        }
    }

    /** @throws Refusal if another major version of PostgreSQL wrote the data */
    void refuseOtherVersions() {
        try {
            Optional<String> found = hasCluster()
                    ? Optional.of(
                            Files.readString(cluster().resolve("PG_VERSION")).strip())
                    : versionOfAnotherCluster();
            if (found.isPresent() && !found.get().equals(String.valueOf(MAJOR_VERSION))) {
                throw new Refusal("The data directory " + root + " holds data of PostgreSQL " + found.get()
                        + ", but this Causebook runs PostgreSQL " + MAJOR_VERSION
                        + ". To move the data: start the Causebook that wrote it, download a backup"
                        + " (curl -fOJ -H \"Authorization: Bearer $TOKEN\" localhost:8080/api/v1/backup), stop it, set"
                        + " CAUSEBOOK_DATA_DIR to a new directory, and run this Causebook once with: java -jar"
                        + " quarkus-run.jar restore <the downloaded file>");
            }
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot read the data directory " + root, e);
        }
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
