package org.causebook.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked programs of PostgreSQL. They are inside the data directory, where no other account can replace them.
 *
 * @param home the directory above {@code bin}
 */
record Binaries(Path home) {

    private static final String SYSTEM = System.getProperty("os.name", "");
    private static final String ARCHITECTURE = System.getProperty("os.arch", "");
    private static final boolean WINDOWS = SYSTEM.startsWith("Windows");
    private static final int OWNER_MAY_EXECUTE = 0100;

    /**
     * Unpacks the packaged programs, unless an earlier start has done so.
     *
     * @throws Refusal if there are no programs for this platform in the package, or no 60 MB of room on the disk
     */
    static Binaries unpack(DataDirectory directory) {
        try {
            URL archive = archive();
            Path home = directory.binaries().resolve(fingerprint(archive));
            if (!Files.isDirectory(home)) {
                Path unfinished = home.resolveSibling("unfinished");
                PrivateFiles.createDirectory(directory.binaries());
                PrivateFiles.deleteTree(unfinished);
                PrivateFiles.createDirectory(unfinished);
                unpack(archive, unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot unpack PostgreSQL into " + directory.binaries(), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }

    /** Deletes the programs of other versions. None of them may be running. */
    void deleteOthers() {
        try (var siblings = Files.newDirectoryStream(home.resolveSibling(""))) {
            for (Path each : siblings) {
                if (!each.equals(home)) {
                    PrivateFiles.deleteTree(each);
                }
            }
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot delete old programs in " + home.resolveSibling(""), e);
        }
    }

    /** Finds the tar archive, compressed with xz, for this operating system and processor on the class path. */
    private static URL archive() {
        String system = SYSTEM.toLowerCase(Locale.ROOT);
        String platform = WINDOWS ? "windows" : system.startsWith("mac") ? "darwin" : system;
        String processor = switch (ARCHITECTURE) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case "ppc64le" -> "ppcle_64";
            default -> ARCHITECTURE;
        };
        // Alpine has another C library, with which the common Linux binaries do not start.
        String library = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        URL found = Binaries.class
                .getClassLoader()
                .getResource("postgres-" + platform + "-" + processor + library + ".txz");
        if (found == null) {
            throw new Refusal("This package contains no PostgreSQL for " + SYSTEM + " on " + ARCHITECTURE
                    + ". Build Causebook on this platform, or give it a database with QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return found;
    }

    /** A name that changes with the content. A CRC tells versions apart and costs least at every start. */
    private static String fingerprint(URL archive) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream content = new CheckedInputStream(archive.openStream(), checksum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return String.format("%08x", checksum.getValue());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive of PostgreSQL names a file outside itself, " + entry.getName());
                }
                unpack(entry, entries, file);
                entry = entries.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.createDirectories(file.resolveSibling(""));
            Files.copy(content, file);
            if (PrivateFiles.POSIX && (entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
