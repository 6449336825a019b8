package org.causebook.persistence.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.causebook.backup.Backups;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Backups over plain JDBC, because they copy tables and not entities. */
@ApplicationScoped
class DatabaseBackups implements Backups {

    private final DataSource dataSource;
    private final SchemaVersions versions;
    private final String application;

    @Inject
    DatabaseBackups(
            DataSource dataSource,
            Flyway flyway,
            @ConfigProperty(name = "quarkus.application.version") String application) {
        this.dataSource = dataSource;
        this.versions = new SchemaVersions(flyway.getConfiguration());
        this.application = application;
    }

    /** Uses a transaction of its own on its connection, because the application's transactions end after a minute. */
    @Override
    public void write(OutputStream out) throws IOException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new BackupWriter(new Sql(connection), versions, application).write(out);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IOException("the database broke off the backup", e);
        }
    }

    @Override
    public Restored restore(Path file, ExistingData existing) {
        return new Restore(dataSource, versions).restore(file, existing);
    }
}
