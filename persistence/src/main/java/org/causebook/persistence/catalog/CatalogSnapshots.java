package org.causebook.persistence.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.catalog.Audience;
import org.causebook.catalog.CatalogContent;
import org.causebook.exchange.ExportSnapshot;
import org.causebook.exchange.ExportSnapshots;
import org.causebook.exchange.Extent;
import org.causebook.persistence.json.ContentJson;
import org.causebook.persistence.json.PublishedRow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads catalogs with their entries for files, with a cursor in a transaction of its own: those of the application end
 * after a minute, and a file is read as fast as its reader takes it. JDBC, because a session would keep every entry.
 */
@ApplicationScoped
class CatalogSnapshots implements ExportSnapshots {

    /** As many entries are in memory at the most. */
    private static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(CatalogSnapshots.class);

    private static final String OF = " from published_entry p join catalog c on c.id = p.catalog_id";

    private final DataSource dataSource;

    @Inject
    CatalogSnapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public ExportSnapshot open(Audience audience, Optional<String> catalog) {
        var visible = audience == Audience.STAFF ? VisibleCatalogs.TO_STAFF : VisibleCatalogs.TO_PUBLIC;
        var condition = " where " + visible.condition() + (catalog.isPresent() ? " and c.slug = ?" : "");
        try {
            var connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("set transaction isolation level repeatable read, read only");
                }
                return new CatalogSnapshot(connection, catalogs(connection, condition, catalog), condition, catalog);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the database gave no snapshot", failed);
        }
    }

    private static List<CatalogContent> catalogs(Connection connection, String condition, Optional<String> catalog)
            throws SQLException {
        var found = new ArrayList<CatalogContent>();
        try (var statement = prepare(
                        connection, "select c.content from catalog c" + condition + " order by c.slug", catalog);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(ContentJson.STORED.readValue(rows.getString(1), CatalogContent.class));
            }
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the content of a catalog cannot be read", damaged);
        }
        return found;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Optional<String> catalog)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        if (catalog.isPresent()) {
            statement.setString(1, catalog.get());
        }
        return statement;
    }

    private static final class CatalogSnapshot implements ExportSnapshot {

        private final Connection connection;
        private final List<CatalogContent> catalogs;
        private final String condition;
        private final Optional<String> catalog;
        private @Nullable ResultSet rows;
        private boolean closed;

        CatalogSnapshot(
                Connection connection, List<CatalogContent> catalogs, String condition, Optional<String> catalog) {
            this.connection = connection;
            this.catalogs = catalogs;
            this.condition = condition;
            this.catalog = catalog;
        }

        @Override
        public List<CatalogContent> catalogs() {
            return catalogs;
        }

        @Override
        public Extent extent() {
            var sql =
                    "select coalesce(max(jsonb_array_length(p.content -> 'causes')), 0), coalesce(max(length(p.code)), 0)"
                            + OF + condition;
            try (var statement = prepare(connection, sql, catalog);
                    var row = statement.executeQuery()) {
                row.next();
                return new Extent(row.getInt(1), row.getInt(2), catalog.isEmpty());
            } catch (SQLException failed) {
                throw new IllegalStateException("the database broke a snapshot off", failed);
            }
        }

        @Override
        public List<Row> next() {
            try {
                if (rows == null) {
                    rows = query();
                }
                var batch = new ArrayList<Row>(BATCH);
                while (batch.size() < BATCH && rows.next()) {
                    var entry = PublishedRow.entry(rows);
                    batch.add(new Row(entry.catalog(), entry.primary(), entry.content()));
                }
                return batch;
            } catch (SQLException failed) {
                throw new IllegalStateException("the database broke a snapshot off", failed);
            }
        }

        /** In the order of the article that a catalog continues, then as the entries were added. */
        private ResultSet query() throws SQLException {
            var sql = "select " + PublishedRow.COLUMNS + OF + condition
                    + " order by c.slug, (p.content ->> 'articlePosition')::int nulls last, p.entry_id";
            var statement = prepare(connection, sql, catalog);
            statement.setFetchSize(BATCH);
            return statement.executeQuery();
        }

        /** With the connection its statements are closed too. */
        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            try (connection) {
                connection.rollback();
            } catch (SQLException gone) {
                // What was read is complete; the pool notices a lost connection by itself.
                LOG.debug("A connection was lost after its snapshot was read", gone);
            }
        }
    }
}
