package org.causebook.persistence.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Matches;
import org.causebook.catalog.Position;

/**
 * Asks for entries by what they are known by, in one statement. Plain JDBC: outside a transaction the statement is the
 * whole conversation with the database, whereas a session of Hibernate would begin and end a transaction around it.
 */
record MatchingDocuments(DataSource dataSource, Reach reach) {

    private static final String MATCHING =
            "select epoch, sequence, catalog, title, scope, document from matching_documents(?, ?, ?)";

    Matches of(CodeKeys keys) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement question = connection.prepareStatement(MATCHING)) {
            question.setArray(
                    1, connection.createArrayOf("bigint", keys.values().toArray()));
            question.setArray(2, connection.createArrayOf("text", keys.keys().toArray()));
            question.setArray(
                    3, connection.createArrayOf("text", reach.visibilities().toArray()));
            try (ResultSet rows = question.executeQuery()) {
                return matches(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not say what is published", failed);
        }
    }

    private static Matches matches(ResultSet rows) throws SQLException {
        var entries = new ArrayList<Entry>();
        Position asOf = null;
        while (rows.next()) {
            asOf = position(rows);
            var document = rows.getString("document");
            if (document != null) {
                entries.add(EntryDocument.entry(document, rows));
            }
        }
        return new Matches(entries, Objects.requireNonNull(asOf, "there is one row even when nothing matches"));
    }

    /** Where a row with epoch and sequence says that the public changes have come. */
    static Position position(ResultSet row) throws SQLException {
        return new Position(row.getObject("epoch", UUID.class), row.getLong("sequence"));
    }
}
