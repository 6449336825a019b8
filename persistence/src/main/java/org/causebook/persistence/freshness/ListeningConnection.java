package org.causebook.persistence.freshness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.causebook.catalog.Position;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** A connection that is told of changes. It is not one of the pool's, because a session listens, and not a database. */
final class ListeningConnection implements AutoCloseable {

    private static final String POSITION = "select epoch, sequence from change_counter";

    /** In seconds. An attempt that nobody waits for any more ends soon. */
    private static final String ABANDONED = "2";

    private final Connection connection;

    private ListeningConnection(Connection connection) {
        this.connection = connection;
    }

    /** Connects and listens. Every change that is committed from now on is announced. */
    static ListeningConnection open(String url, WatchConfig config) throws SQLException {
        var properties = new Properties();
        config.username().ifPresent(user -> properties.setProperty("user", user));
        config.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("loginTimeout", seconds(config.connectTimeout()));
        properties.setProperty("connectTimeout", ABANDONED);
        properties.setProperty("socketTimeout", ABANDONED);
        properties.setProperty("ApplicationName", "causebook changes");
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL: " + url);
        }
        try (var statement = connection.createStatement()) {
            connection.setNetworkTimeout(
                    Runnable::run, (int) config.readTimeout().toMillis());
            statement.execute("listen causebook_change");
            return new ListeningConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The driver takes fractions of a second for this one. */
    private static String seconds(Duration duration) {
        return Double.toString(duration.toMillis() / 1000.0);
    }

    /** Waits until a change is announced, at most so long. */
    void await(Duration most) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
    }

    /** Reads how far the changes have come. This is right even when an announcement was lost. */
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
