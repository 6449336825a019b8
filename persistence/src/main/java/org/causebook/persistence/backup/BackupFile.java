package org.causebook.persistence.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.causebook.backup.BackupRefused;
import org.causebook.persistence.backup.Manifest.Content;

/** A file that says it is a backup, and that has been found to be one. */
final class BackupFile implements Closeable {

    /** Far more than the names and checksums of all tables need, far less than would fill the memory. */
    private static final int MAX_MANIFEST = 4 << 20;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = readManifest(zip);
        verify();
    }

    /**
     * Opens the file and reads all of it, to compare the checksums.
     *
     * @throws BackupRefused if it is no backup, is not whole, or has changed since it was written
     */
    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BackupRefused("There is no file " + path + ".");
        }
        ZipFile zip = openZip(path);
        try {
            return new BackupFile(zip);
        } catch (IOException | RuntimeException e) {
            closeQuietly(zip, e);
            throw e instanceof BackupRefused refused
                    ? refused
                    : new BackupRefused("The backup " + path + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The rows of a table. */
    InputStream rows(String table) throws IOException {
        return zip.getInputStream(entry(zip, BackupWriter.entry(table)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile openZip(Path path) {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException e) {
            throw new BackupRefused(
                    "The file " + path + " is no backup of Causebook, or only the beginning of one: " + e.getMessage()
                            + ".",
                    e);
        }
    }

    private static Manifest readManifest(ZipFile zip) throws IOException {
        try (var in = zip.getInputStream(entry(zip, BackupWriter.MANIFEST))) {
            byte[] json = in.readNBytes(MAX_MANIFEST);
            if (!Digests.of(json).equals(zip.getComment())) {
                throw new BackupRefused("The manifest of the backup is not what was written; the file is damaged.");
            }
            return Manifest.fromJson(json);
        }
    }

    private void verify() throws IOException {
        var expected = new HashSet<String>();
        expected.add(BackupWriter.MANIFEST);
        for (var content : manifest.tables()) {
            expected.add(BackupWriter.entry(content.name()));
            verify(content);
        }
        var found = new HashSet<String>();
        zip.stream().map(ZipEntry::getName).forEach(found::add);
        if (!found.equals(expected) || zip.size() != expected.size()) {
            throw new BackupRefused("The backup holds other parts than its manifest names; the file is damaged.");
        }
    }

    private void verify(Content content) throws IOException {
        if (!Digests.of(rows(content.name())).equals(content.sha256())) {
            throw new BackupRefused("The rows of table " + content.name()
                    + " in the backup are not what was written; the file is damaged.");
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused("The file is no backup of Causebook, or not all of one: it has no " + name + ".");
        }
        return entry;
    }

    private static void closeQuietly(ZipFile zip, Exception reason) {
        try {
            zip.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
