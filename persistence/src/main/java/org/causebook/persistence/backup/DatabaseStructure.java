package org.causebook.persistence.backup;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.causebook.persistence.backup.Manifest.Migration;
import org.causebook.persistence.backup.Manifest.Position;

/**
 * What the schema consists of, according to the system catalogs of PostgreSQL.
 *
 * @param history name of the table in which Flyway keeps the versions
 */
record DatabaseStructure(Sql sql, String history) {

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

    private static final String IMMEDIATE_FOREIGN_KEYS = """
            select r.relname, c.conname
            from pg_constraint c
            join pg_class r on r.oid = c.conrelid
            where c.contype = 'f' and not c.condeferrable and c.connamespace = current_schema()::regnamespace
            order by 1, 2
            """;

    /** @param columns all columns but the generated ones, which PostgreSQL computes itself */
    record Table(String name, List<String> columns) {

        Table {
            columns = List.copyOf(columns);
        }

        String copyOut() {
            return "copy " + target() + " to stdout";
        }

        String copyIn() {
            return "copy " + target() + " from stdin";
        }

        String quotedName() {
            return Sql.quoted(name);
        }

        private String target() {
            return quotedName() + columns.stream().map(Sql::quoted).collect(Collectors.joining(", ", " (", ")"));
        }
    }

    record ForeignKey(String table, String name) {}

    /** All tables but Flyway's, which records how this database was made and not what it holds. */
    List<Table> tables() throws SQLException {
        return sql
                .list(
                        TABLES,
                        row -> new Table(row.getString(1), Arrays.asList((String[])
                                row.getArray(2).getArray())))
                .stream()
                .filter(table -> !table.name().equals(history))
                .toList();
    }

    List<Position> sequences() throws SQLException {
        return sql.list(SEQUENCES, row -> new Position(row.getString(1), row.getLong(2), row.getBoolean(3)));
    }

    /** The foreign keys that are checked with each statement. */
    List<ForeignKey> immediateForeignKeys() throws SQLException {
        return sql.list(IMMEDIATE_FOREIGN_KEYS, row -> new ForeignKey(row.getString(1), row.getString(2)));
    }

    /** The applied migrations in order. */
    List<Migration> migrations() throws SQLException {
        return sql.list(
                "select version, checksum from " + Sql.quoted(history)
                        + " where success and version is not null order by installed_rank",
                row -> new Migration(row.getString(1), row.getObject(2, Integer.class)));
    }
}
