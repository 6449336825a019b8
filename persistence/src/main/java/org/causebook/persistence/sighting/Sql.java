package org.causebook.persistence.sighting;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements by JDBC: counts are added and summed up many at a time, which has no object form. Within a transaction they
 * are part of it.
 */
record Sql(DataSource source) {

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param values texts, numbers, and arrays of texts or numbers */
    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
        try (var connection = source.getConnection();
                var statement = prepare(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not answer about sightings", failed);
        }
    }

    int update(String sql, @Nullable Object... values) {
        try (var connection = source.getConnection();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not keep what was counted", failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof String[] texts) {
                statement.setArray(i + 1, array(connection, "text", texts));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, array(connection, "bigint", numbers));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private static Array array(Connection connection, String type, Object[] elements) throws SQLException {
        return connection.createArrayOf(type, elements);
    }
}
