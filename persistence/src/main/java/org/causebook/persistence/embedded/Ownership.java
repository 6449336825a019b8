package org.causebook.persistence.embedded;

import java.io.Closeable;

/**
 * What the process that runs PostgreSQL holds: the lock, and the watch over the server.
 *
 * @param lock released last
 * @param vigil stops the server when it ends
 */
record Ownership(OwnerLock lock, Vigil vigil) implements Closeable {

    void endAfterApplication() {
        vigil.expectEnd();
        ApplicationEnd.await();
        close();
    }

    @Override
    public void close() {
        try {
            vigil.close();
        } finally {
            lock.close();
        }
    }
}
