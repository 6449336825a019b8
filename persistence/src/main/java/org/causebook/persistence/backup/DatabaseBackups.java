package org.causebook.persistence.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.causebook.backup.Backups;
import org.causebook.backup.Existing;
import org.causebook.backup.Restored;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Backups over plain JDBC: what they copy is tables, not entities. */
@ApplicationScoped
class DatabaseBackups implements Backups {

    private final DataSource dataSource;
    private final Schema schema;
    private final String application;

    @Inject
    DatabaseBackups(
            DataSource dataSource,
            Flyway flyway,
            @ConfigProperty(name = "quarkus.application.version") String application) {
        this.dataSource = dataSource;
        this.schema = new Schema(flyway.getConfiguration());
        this.application = application;
    }

    /** In a transaction of its own on its connection; the application's transactions end after a minute. */
    @Override
    public void write(OutputStream out) throws IOException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new BackupWriter(new Sql(connection), schema, application).write(out);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IOException("the database broke off the backup", e);
        }
    }

    @Override
    public Restored restore(Path file, Existing existing) {
        return new Restoration(dataSource, schema).restore(file, existing);
    }
}
