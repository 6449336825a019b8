package org.causebook.persistence.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;
import org.causebook.persistence.json.PublishedRow;
import org.causebook.sync.Snapshot;
import org.causebook.sync.Snapshots;
import org.jboss.logging.Logger;

/**
 * Snapshots, each in a transaction of its own on a connection of its own: those of the application end after a minute,
 * and a snapshot is read as fast as its reader takes it. JDBC, because a session would keep every entry that was read.
 */
@ApplicationScoped
class EntrySnapshots implements Snapshots {

    /** As many entries are in memory at the most. */
    static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(EntrySnapshots.class);

    private static final String NEXT = "select p.entry_id, " + PublishedRow.COLUMNS
            + " from published_entry p join catalog c on c.id = p.catalog_id and "
            + VisibleCatalogs.TO_PUBLIC.condition()
            + " where p.entry_id > ? order by p.entry_id limit " + BATCH;

    private final DataSource dataSource;

    @Inject
    EntrySnapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Snapshot open() {
        try {
            var connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                return new EntrySnapshot(connection, begin(connection));
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the database gave no snapshot", failed);
        }
    }

    /** From the first query on, the transaction sees the database as it is now. */
    private static Position begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            try (var row = statement.executeQuery("select epoch, sequence from change_counter")) {
                row.next();
                return MatchingEntries.position(row);
            }
        }
    }

    /**
     * Reads what is public by the primary key, a few entries by each query. A cursor would read the same rows; but every
     * query here is over within milliseconds, however long the reader takes, so that the time limit of the driver tells a
     * database that hangs from a dump that is large.
     */
    private static final class EntrySnapshot implements Snapshot {

        private final Connection connection;
        private final Position position;
        private long last = Long.MIN_VALUE;

        EntrySnapshot(Connection connection, Position position) {
            this.connection = connection;
            this.position = position;
        }

        @Override
        public Position position() {
            return position;
        }

        @Override
        public List<Entry> next() {
            try (var statement = connection.prepareStatement(NEXT)) {
                statement.setLong(1, last);
                var entries = new ArrayList<Entry>(BATCH);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong("entry_id");
                        entries.add(PublishedRow.entry(rows));
                    }
                }
                return entries;
            } catch (SQLException failed) {
                throw new IllegalStateException("the database broke a snapshot off", failed);
            }
        }

        @Override
        public void close() {
            try (connection) {
                connection.rollback();
            } catch (SQLException gone) {
                // What was read is complete; the pool notices a lost connection by itself.
                LOG.debug("A connection was lost after its snapshot was read", gone);
            }
        }
    }
}
