package org.causebook.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The packaged programs of PostgreSQL: a tar archive compressed with xz.
 *
 * @param source where the archive lies on the class path
 */
record Archive(URL source) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    /** A name that changes with the content; a CRC, because it tells versions apart and costs least at every start. */
    String fingerprint() throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream content = new CheckedInputStream(source.openStream(), checksum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return String.format("%08x", checksum.getValue());
    }

    void unpack(Path target) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(source.openStream()))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                unpack(entry, entries, resolve(target, entry.getName()));
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
            makeExecutable(entry, file);
        }
    }

    private static Path resolve(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive of PostgreSQL names a file outside itself, " + name);
        }
        return file;
    }

    private static void makeExecutable(TarArchiveEntry entry, Path file) throws IOException {
        boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
        if (executable && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
