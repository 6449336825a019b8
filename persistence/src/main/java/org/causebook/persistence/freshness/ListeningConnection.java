package org.causebook.persistence.freshness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.causebook.catalog.Position;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** A direct connection that hears of changes. Not one of a pool's: what is listened for belongs to one session. */
final class ListeningConnection implements AutoCloseable {

    private static final String POSITION = "select epoch, sequence from change_counter";

    /** In seconds, the driver's unit. A database that is there takes a connection within milliseconds. */
    private static final String MOST_TO_CONNECT = "1";

    private final Connection connection;

    private ListeningConnection(Connection connection) {
        this.connection = connection;
    }

    /** Connects and listens: whatever is committed from now on is heard of. */
    static ListeningConnection open(String url, WatchConfig config) throws SQLException {
        var properties = new Properties();
        config.username().ifPresent(user -> properties.setProperty("user", user));
        config.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", MOST_TO_CONNECT);
        properties.setProperty("socketTimeout", MOST_TO_CONNECT);
        properties.setProperty("ApplicationName", "causebook changes");
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL: " + url);
        }
        try {
            return listening(connection, (int) config.patience().toMillis());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static ListeningConnection listening(Connection connection, int patience) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, patience);
        try (var statement = connection.createStatement()) {
            statement.execute("listen causebook_change");
        }
        return new ListeningConnection(connection);
    }

    /** Waits for word of a change, at most so many milliseconds. */
    void await(int milliseconds) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(milliseconds);
    }

    /** Asks how far the changes have come; that is right also when word of one was lost. */
    Position position() throws SQLException {
        return position(connection);
    }

    static Position position(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(POSITION);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the counter of changes has no row");
            }
            return new Position(row.getObject(1, UUID.class), row.getLong(2));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
