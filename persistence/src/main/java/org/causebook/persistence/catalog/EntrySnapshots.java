package org.causebook.persistence.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.causebook.sync.Snapshot;
import org.causebook.sync.Snapshots;
import org.hibernate.SessionFactory;

/**
 * Snapshots, each in a transaction of its own on a connection of its own: those of the application end after a minute,
 * and a snapshot is read as fast as its reader takes it.
 */
@ApplicationScoped
class EntrySnapshots implements Snapshots {

    private final DataSource dataSource;
    private final SessionFactory sessions;

    @Inject
    EntrySnapshots(DataSource dataSource, SessionFactory sessions) {
        this.dataSource = dataSource;
        this.sessions = sessions;
    }

    @Override
    public Snapshot open() {
        try {
            var connection = dataSource.getConnection();
            try {
                return begin(connection);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the database gave no snapshot", failed);
        }
    }

    private EntrySnapshot begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
        var session = sessions.withOptions()
                .connection(connection)
                .autoJoinTransactions(false)
                .openSession();
        return new EntrySnapshot(connection, session);
    }
}
