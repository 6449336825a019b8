package org.causebook.persistence.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database that Causebook uses on its server. */
final class Database {

    private static final String INVALID_PASSWORD = "28P01";

    private Database() {}

    /**
     * Creates the database if it is not there, which also shows that the password is the right one.
     *
     * @throws Refusal if it cannot be reached or created
     */
    static void createIfMissing(Login login, DataDirectory directory) {
        try (Connection connection = login.connectToServer();
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database causebook");
            }
        } catch (SQLException e) {
            throw INVALID_PASSWORD.equals(e.getSQLState())
                    ? Refusal.because("The password in " + directory.password() + " is not that of the database.", e)
                    : Refusal.because("The database in " + directory.root() + " is of no use: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = 'causebook'")) {
            return found.next();
        }
    }
}
