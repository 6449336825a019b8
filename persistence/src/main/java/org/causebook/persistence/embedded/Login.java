package org.causebook.persistence.embedded;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

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
        Connection connection = driver().connect(url(database), properties);
        if (connection == null) {
            throw new SQLException("Not a URL of PostgreSQL: " + url(database));
        }
        return connection;
    }

    /** DriverManager does not see the driver from every class loader of Quarkus. */
    private static Driver driver() throws SQLException {
        return ServiceLoader.load(Driver.class, Login.class.getClassLoader()).stream()
                .filter(each -> each.type().getName().startsWith("org.postgresql."))
                .map(ServiceLoader.Provider::get)
                .findFirst()
                .orElseThrow(() -> new SQLException("The driver of PostgreSQL is missing"));
    }

    private String url(String database) {
        // Encryption would not protect anything on the loopback interface, and asking for it costs a round trip.
        return "jdbc:postgresql://" + Postmaster.ADDRESS + ":" + port + "/" + database + "?sslmode=disable";
    }
}
