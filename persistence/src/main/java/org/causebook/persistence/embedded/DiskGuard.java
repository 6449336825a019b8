package org.causebook.persistence.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Makes the database read-only while its disk is nearly full, so that reads go on. PostgreSQL ends when it finds no room
 * for its log, and then nothing can be read either.
 *
 * <p>Transactions that have begun may still write. The reserve is for them.
 */
final class DiskGuard implements Closeable {

    private static final Logger LOG = Logger.getLogger(DiskGuard.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final DataDirectory directory;
    private final Login login;
    private final long reserve;
    private final Space space;
    private final Thread thread = new Thread(this::watch, "causebook-disk-guard");
    private boolean readOnly;

    /** How many bytes may still be written. */
    interface Space {
        long usable() throws IOException;
    }

    DiskGuard(DataDirectory directory, Login login, long reserve, Space space) throws SQLException {
        this.directory = directory;
        this.login = login;
        this.reserve = reserve;
        this.space = space;
        // It may have ended while the disk was full.
        this.readOnly = isReadOnly();
    }

    /** @throws Refusal if the database cannot be made read-only, or writable again */
    static DiskGuard start(DataDirectory directory, Login login, long reserve) {
        try {
            var guard = new DiskGuard(directory, login, reserve, () -> usable(directory));
            guard.check();
            guard.thread.setDaemon(true);
            guard.thread.start();
            return guard;
        } catch (IOException | SQLException e) {
            throw Refusal.because("The database in " + directory.root() + " cannot be used", e);
        }
    }

    /** @throws Refusal if less than the reserve is left */
    static void refuseWithoutRoom(DataDirectory directory, long reserve) {
        try {
            long usable = usable(directory);
            if (usable < reserve) {
                throw new Refusal("Causebook makes no database in " + directory.root() + ": only " + megabytes(usable)
                        + " are left on the disk, and causebook.disk-reserve is " + megabytes(reserve) + ".");
            }
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot see how much room is left for " + directory.root(), e);
        }
    }

    /** A quarter more than the reserve has to be free before writing goes on, so that it does not stop at once. */
    void check() throws IOException, SQLException {
        long usable = space.usable();
        if (!readOnly && usable < reserve) {
            set("alter system set default_transaction_read_only = on");
            readOnly = true;
            LOG.errorf(
                    "Only %s are left on the disk of %s. Changes are refused until %s are free.",
                    megabytes(usable), directory.root(), megabytes(reserve + reserve / 4));
        } else if (readOnly && usable >= reserve + reserve / 4) {
            set("alter system reset default_transaction_read_only");
            readOnly = false;
            LOG.infof("The disk of %s has room again. Changes are accepted.", directory.root());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (!thread.isInterrupted()) {
                Thread.sleep(INTERVAL.toMillis());
                try {
                    check();
                } catch (IOException | SQLException e) {
                    // PostgreSQL may be starting again.
                    LOG.debug("The room on the disk was not looked after", e);
                }
            }
        } catch (InterruptedException end) {
            thread.interrupt();
        }
    }

    /** For every session, also those that are open. */
    private void set(String setting) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    private boolean isReadOnly() throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show default_transaction_read_only")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static long usable(DataDirectory directory) throws IOException {
        return Files.getFileStore(directory.root()).getUsableSpace();
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
