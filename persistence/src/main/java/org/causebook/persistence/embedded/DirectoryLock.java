package org.causebook.persistence.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The right to run PostgreSQL on a data directory. One process at a time holds it, and the operating system releases it
 * when that process dies.
 *
 * <p>Within the process a system property says that the lock is held. The property survives the class loader of a live
 * reload. It is read before the file is opened, because on POSIX systems a process loses the lock as soon as any
 * channel to the file is closed, or when the channel that holds it is garbage collected. So the owner keeps this object.
 */
final class DirectoryLock implements Closeable {

    private final String property;
    private final FileChannel channel;

    private DirectoryLock(String property, FileChannel channel) {
        this.property = property;
        this.channel = channel;
    }

    /**
     * Takes the lock; empty if this process already holds it.
     *
     * @throws Refusal if another process holds it, or the directory cannot be written
     */
    static Optional<DirectoryLock> acquire(DataDirectory directory) {
        String property = "org.causebook.embedded-postgresql." + directory.root();
        if (System.getProperties().putIfAbsent(property, "owned") != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DirectoryLock(property, lock(directory)));
        } catch (RuntimeException e) {
            System.clearProperty(property);
            throw e;
        }
    }

    private static FileChannel lock(DataDirectory directory) {
        try {
            FileChannel channel = PrivateFiles.open(directory.lock());
            if (channel.tryLock() == null) {
                channel.close();
                throw new Refusal("Another Causebook is using the data directory " + directory.root()
                        + ". Stop it, or give this one a directory of its own with causebook.data-dir.");
            }
            return channel;
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot lock the data directory " + directory.root(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.clearProperty(property);
        }
    }
}
