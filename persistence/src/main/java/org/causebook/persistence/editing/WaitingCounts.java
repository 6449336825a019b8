package org.causebook.persistence.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.causebook.editing.Backlog;

/** In SQL and without a transaction, because it is one statement of two counts that no entity has. */
@ApplicationScoped
class WaitingCounts implements Backlog {

    private static final String COUNT = """
            select (select count(*) from revision where state = 'in-review'),
              (select count(*) from sighting where state = 'new')""";

    private final DataSource database;

    @Inject
    WaitingCounts(DataSource database) {
        this.database = database;
    }

    @Override
    public Waiting count() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT);
                var row = statement.executeQuery()) {
            row.next();
            return new Waiting(row.getDouble(1), row.getDouble(2));
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not count what waits", failed);
        }
    }
}
