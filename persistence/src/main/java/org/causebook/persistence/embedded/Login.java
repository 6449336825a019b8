package org.causebook.persistence.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * What a client needs to reach the embedded PostgreSQL.
 *
 * @param port the TCP port on the loopback interface
 * @param password the password of {@link #USER}
 */
public record Login(int port, String password) {

    /** The database role; it owns everything. */
    public static final String USER = "causebook";

    private static final String DATABASE = "causebook";

    /** The database's URL, without the password. */
    public String url() {
        return url(DATABASE);
    }

    Connection connect() throws SQLException {
        return connect(DATABASE);
    }

    /** Connects to the database that every server has. */
    Connection connectToServer() throws SQLException {
        return connect("postgres");
    }

    @Override
    public String toString() {
        return USER + " at " + url();
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        // DriverManager cannot find the driver from every class loader of Quarkus.
        Connection connection = new Driver().connect(url(database), properties);
        if (connection == null) {
            throw new SQLException("Not a URL of PostgreSQL: " + url(database));
        }
        return connection;
    }

    private String url(String database) {
        // Encryption would not protect anything on the loopback interface, and asking for it costs a round trip.
        return "jdbc:postgresql://" + Postmaster.ADDRESS + ":" + port + "/" + database + "?sslmode=disable";
    }
}
