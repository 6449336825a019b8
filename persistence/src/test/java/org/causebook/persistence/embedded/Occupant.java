package org.causebook.persistence.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program of its own that runs the embedded PostgreSQL and writes numbers into it. It prints each number that was
 * acknowledged, and takes up where it was after it has lost the connection.
 */
final class Occupant {

    private static final long PAUSE_MILLIS = 20;

    private Occupant() {}

    public static void main(String... arguments) throws InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(Path.of(arguments[0]))) {
            int next = 0;
            while (true) {
                next = write(server.login(), next);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (Refusal e) {
            System.out.println(e.getMessage());
        }
    }

    private static int write(Login login, int first) throws InterruptedException {
        int next = first;
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number integer)");
            while (true) {
                statement.execute("insert into written values (" + next + ")");
                System.out.println(next);
                next++;
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            // The row in flight may have been committed; a new number keeps the count of acknowledged ones exact.
            return next + 1;
        }
    }
}
