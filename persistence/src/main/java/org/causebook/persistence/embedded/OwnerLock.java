package org.causebook.persistence.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The right to run PostgreSQL on a data directory, held by one process at a time and given back by the operating
 * system when that process dies.
 *
 * <p>Within the process a system property says that it is held. The property outlives the class loader of a live
 * reload, and it is asked before the file is opened: on POSIX systems the lock is lost as soon as any channel to its
 * file is closed, and also when the channel that holds it is garbage collected. The owner keeps this object.
 */
final class OwnerLock implements Closeable {

    private final String property;
    private final FileChannel channel;

    private OwnerLock(String property, FileChannel channel) {
        this.property = property;
        this.channel = channel;
    }

    /**
     * Takes the lock; empty if this process already holds it.
     *
     * @throws Refusal if another process holds it, or the directory cannot be written
     */
    static Optional<OwnerLock> acquire(DataDirectory directory) {
        String property = "org.causebook.embedded-postgresql." + directory.root();
        if (System.getProperties().putIfAbsent(property, "owned") != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OwnerLock(property, lock(directory)));
        } catch (RuntimeException e) {
            System.clearProperty(property);
            throw e;
        }
    }

    private static FileChannel lock(DataDirectory directory) {
        try {
            FileChannel channel = OwnerOnly.open(directory.lock());
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
