package org.causebook.persistence.catalog;

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
import org.causebook.persistence.json.PublishedRow;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by what they are known by, in one statement. SQL by JDBC, because lookups are what readers wait for:
 * outside a transaction the statement is the whole conversation with the database, and no session has to be set up.
 */
record MatchingEntries(DataSource dataSource, VisibleCatalogs visible) {

    /** At least one row, which says how far the public changes had come as this very statement sees them. */
    private static final String MATCHING = """
            select k.epoch, k.sequence, e.*
            from change_counter k
            left join (
              select %s
              from (
                select n.entry_id from unnest(?::text[]) v (key) join entry_code n on n.key = v.key
                union
                select n.entry_id from unnest(?::text[]) v (key) join published_entry n on upper(n.symbol) = v.key
                union
                select n.entry_id from unnest(?::bigint[]) v (value) join entry_code n on n.low = v.value and n.high = v.value
                union
                select n.entry_id
                from unnest(?::bigint[]) v (value)
                join entry_code n on n.low < n.high and int8range(n.low, n.high, '[]') @> v.value
              ) hit
              join published_entry p on p.entry_id = hit.entry_id
              join catalog c on c.id = p.catalog_id and c.visibility = any(?)
            ) e on true
            """.formatted(PublishedRow.COLUMNS);

    Matches of(CodeKeys keys) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(MATCHING)) {
            var names = connection.createArrayOf("text", keys.keys().toArray());
            var values = connection.createArrayOf("bigint", keys.values().toArray());
            statement.setArray(1, names);
            statement.setArray(2, names);
            statement.setArray(3, values);
            statement.setArray(4, values);
            statement.setArray(5, connection.createArrayOf("text", visible.ids().toArray()));
            try (var rows = statement.executeQuery()) {
                return matches(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not say what is published", failed);
        }
    }

    private static Matches matches(ResultSet rows) throws SQLException {
        var entries = new ArrayList<Entry>();
        @Nullable Position asOf = null;
        while (rows.next()) {
            asOf = position(rows);
            if (rows.getString("code") != null) {
                entries.add(PublishedRow.entry(rows));
            }
        }
        return new Matches(entries, Objects.requireNonNull(asOf, "there is one row even when nothing matches"));
    }

    /** How far the public changes had come, of a row with epoch and sequence. */
    static Position position(ResultSet row) throws SQLException {
        return new Position(row.getObject("epoch", UUID.class), row.getLong("sequence"));
    }
}
