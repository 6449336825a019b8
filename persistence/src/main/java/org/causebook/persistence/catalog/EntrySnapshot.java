package org.causebook.persistence.catalog;

import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;
import org.causebook.sync.Snapshot;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Reads what is public by the primary key, a few entries by each query. A cursor would read the same rows; but every
 * query here is over within milliseconds, however long the reader takes, so that the time limit of the driver tells a
 * database that hangs from a dump that is large.
 */
final class EntrySnapshot implements Snapshot {

    /** As many entries are in memory at the most. */
    static final int BATCH = 200;

    private static final String NEXT = "select e from PublishedEntryEntity e join fetch e.catalog c where "
            + Reach.PUBLIC.condition() + " and e.id > :last order by e.id";

    private static final Logger LOG = Logger.getLogger(EntrySnapshot.class);

    private final Connection connection;
    private final Session session;
    private final Position position;
    private long last = Long.MIN_VALUE;

    EntrySnapshot(Connection connection, Session session) {
        this.connection = connection;
        this.session = session;
        this.position = readPosition();
    }

    /** The first query of the transaction: from here on it sees the database as it is now. */
    private Position readPosition() {
        var row = session.createNativeQuery("select epoch, sequence from change_counter", Tuple.class)
                .getSingleResult();
        return new Position(row.get("epoch", UUID.class), row.get("sequence", Long.class));
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public List<Entry> next() {
        var rows = session.createSelectionQuery(NEXT, PublishedEntryEntity.class)
                .setParameter("last", last)
                .setMaxResults(BATCH)
                .setReadOnly(true)
                .getResultList();
        if (!rows.isEmpty()) {
            last = rows.get(rows.size() - 1).id();
        }
        var entries = rows.stream().map(PublishedEntryEntity::toEntry).toList();
        // The session would keep every entry that it has ever read.
        session.clear();
        return entries;
    }

    @Override
    public void close() {
        try (connection) {
            session.close();
            connection.rollback();
        } catch (SQLException gone) {
            // What was read is complete; the pool notices a lost connection by itself.
            LOG.debug("A connection was lost after its snapshot was read", gone);
        }
    }
}
