package org.causebook.persistence.backup;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.causebook.persistence.backup.Manifest.Migration;
import org.causebook.persistence.backup.Manifest.Position;

/**
 * What the database consists of, as PostgreSQL's own catalogs say.
 *
 * @param history name of the table in which Flyway keeps the versions
 */
record Layout(Sql sql, String history) {

    private static final String TABLES = """
            select c.relname, array_agg(a.attname::text order by a.attnum)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
            group by c.relname
            order by c.relname collate "C"
            """;

    private static final String SEQUENCES = """
            select sequencename, coalesce(last_value, start_value), last_value is not null
            from pg_sequences
            where schemaname = current_schema()
            order by sequencename collate "C"
            """;

    /** All tables but Flyway's, which says how this database came about and not what it holds. */
    List<Table> tables() throws SQLException {
        return sql
                .list(
                        TABLES,
                        row -> new Table(
                                row.getString(1), strings(row.getArray(2).getArray())))
                .stream()
                .filter(table -> !table.name().equals(history))
                .toList();
    }

    List<Position> sequences() throws SQLException {
        return sql.list(SEQUENCES, row -> new Position(row.getString(1), row.getLong(2), row.getBoolean(3)));
    }

    /** The migrations that were applied, in that order. */
    List<Migration> migrations() throws SQLException {
        return sql.list(
                "select version, checksum from " + Table.quoted(history)
                        + " where success and version is not null order by installed_rank",
                row -> new Migration(row.getString(1), row.getObject(2, Integer.class)));
    }

    private static List<String> strings(Object array) {
        return Arrays.asList((String[]) array);
    }
}
