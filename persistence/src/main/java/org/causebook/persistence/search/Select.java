package org.causebook.persistence.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A query that is put together from parts, each with its parameters. JDBC, because every search waits for several of
 * these: without a transaction each is one round trip, and no session has to be set up.
 */
final class Select {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Select(String part, Object... values) {
        add(part, values);
    }

    /**
     * Adds a part.
     *
     * @param values its parameters: texts, numbers, and arrays of either
     */
    final Select add(String part, Object... values) {
        sql.append(part);
        parameters.addAll(List.of(values));
        return this;
    }

    Select add(Select part) {
        sql.append(part.sql);
        parameters.addAll(part.parameters);
        return this;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(DataSource source, Reader<T> reader) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql.toString())) {
            set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not answer a search", failed);
        }
    }

    private void set(PreparedStatement statement) throws SQLException {
        int position = 0;
        for (var value : parameters) {
            position++;
            if (value instanceof String[] texts) {
                statement.setArray(position, statement.getConnection().createArrayOf("text", texts));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(position, statement.getConnection().createArrayOf("bigint", numbers));
            } else {
                statement.setObject(position, value);
            }
        }
    }

    /** The text of a column that is never null. */
    static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        if (text == null) {
            throw new SQLException(column + " is null");
        }
        return text;
    }
}
