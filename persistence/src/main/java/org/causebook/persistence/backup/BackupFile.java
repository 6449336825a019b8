package org.causebook.persistence.backup;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.causebook.backup.BackupRefused;
import org.causebook.persistence.backup.Manifest.Content;

/** A backup file whose contents have been checked. */
final class BackupFile implements Closeable {

    /** Far more than names and checksums of all tables need, far less than would fill the memory. */
    private static final int MAX_MANIFEST = 4 << 20;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = readManifest(zip);
        verify();
    }

    /**
     * Opens the file and reads all of it to verify the checksums.
     *
     * @throws BackupRefused if the file is not a backup, is incomplete, or has changed since it was written
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
                    : new BackupRefused("The backup " + path + " is damaged: " + reason(e) + ".", e);
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
                    "The file " + path + " is not a backup of Causebook, or not all of one: " + reason(e) + ".", e);
        }
    }

    private static Manifest readManifest(ZipFile zip) throws IOException {
        try (var in = zip.getInputStream(entry(zip, BackupWriter.MANIFEST))) {
            byte[] json = in.readNBytes(MAX_MANIFEST);
            if (!Sha256.of(json).equals(zip.getComment())) {
                throw new BackupRefused(
                        "The manifest of the backup has changed since it was written: the file is damaged.");
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
            throw new BackupRefused("The backup contains other parts than its manifest lists: the file is damaged.");
        }
    }

    private void verify(Content content) throws IOException {
        if (!Sha256.of(rows(content.name())).equals(content.sha256())) {
            throw new BackupRefused("The rows of table " + content.name()
                    + " in the backup have changed since it was written: the file is damaged.");
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused(
                    "The file is not a backup of Causebook, or not all of one: it contains no " + name + ".");
        }
        return entry;
    }

    /** Why a file cannot be read. Some exceptions of the JDK, such as the one for a file that ends early, say nothing. */
    static String reason(Exception failure) {
        if (failure instanceof EOFException) {
            return "it ends too early";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static void closeQuietly(ZipFile zip, Exception reason) {
        try {
            zip.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
