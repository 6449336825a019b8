package org.causebook.persistence.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.persistence.backup.DatabaseStructure.ForeignKey;
import org.causebook.persistence.backup.DatabaseStructure.Table;
import org.causebook.persistence.backup.Manifest.Content;
import org.causebook.persistence.backup.Manifest.Position;

/**
 * Fills the tables from a backup with exactly the same schema version, in a transaction that the caller ends.
 *
 * <p>The rows of one table may refer to rows of a table that is loaded later, so foreign keys are checked once, at the
 * end. Triggers are disabled: they did their work before the backup was taken. The owner of the tables may do both; a
 * superuser is not needed.
 */
record TableLoader(Sql sql, DatabaseStructure structure) {

    /**
     * Loads all rows and returns their number.
     *
     * @throws SQLException also if a row refers to one that is not there
     */
    long load(BackupFile file) throws SQLException, IOException {
        var tables = structure.tables();
        var foreignKeys = structure.immediateForeignKeys();
        refuseOtherTables(tables, file.manifest());
        forEach(tables, "disable trigger user");
        alter(foreignKeys, "deferrable");
        sql.execute("set constraints all deferred");
        var all = tables.stream().map(Table::quotedName).collect(Collectors.joining(", "));
        // Migrations may have inserted rows, which may have been changed or deleted before the backup.
        sql.execute("truncate " + all);
        long rows = 0;
        for (var content : file.manifest().tables()) {
            rows += load(content, file);
        }
        for (var position : file.manifest().sequences()) {
            set(position);
        }
        // The sequences of changes that readers have seen may stand for other changes from now on.
        sql.execute("update change_counter set epoch = gen_random_uuid()");
        sql.execute("set constraints all immediate");
        alter(foreignKeys, "not deferrable");
        forEach(tables, "enable trigger user");
        sql.execute("analyze " + all);
        return rows;
    }

    private long load(Content content, BackupFile file) throws SQLException, IOException {
        try (var in = file.rows(content.name())) {
            long rows = sql.copy().copyIn(content.table().copyIn(), in);
            if (rows != content.rows()) {
                throw new SQLException("table " + content.name() + " has " + rows + " rows, not " + content.rows());
            }
            return rows;
        }
    }

    private void set(Position position) throws SQLException {
        try (var statement = sql.connection().prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, Sql.quoted(position.sequence()));
            statement.setLong(2, position.value());
            statement.setBoolean(3, position.given());
            statement.execute();
        }
    }

    private void forEach(List<Table> tables, String change) throws SQLException {
        for (var table : tables) {
            sql.execute("alter table " + table.quotedName() + " " + change);
        }
    }

    private void alter(List<ForeignKey> foreignKeys, String change) throws SQLException {
        for (var key : foreignKeys) {
            sql.execute("alter table " + Sql.quoted(key.table()) + " alter constraint " + Sql.quoted(key.name()) + " "
                    + change);
        }
    }

    /** Also makes sure that SQL contains only those names from the file that exist in the database. */
    private void refuseOtherTables(List<Table> tables, Manifest manifest) throws SQLException {
        var loaded = manifest.tables().stream().map(Content::table).toList();
        if (!columnsByTable(tables).equals(columnsByTable(loaded))
                || !names(structure.sequences()).equals(names(manifest.sequences()))) {
            throw new SQLException("the tables of the backup are not those of schema version " + manifest.schema());
        }
    }

    /** Without their order, which differs if columns were added in another order. */
    private static Map<String, Set<String>> columnsByTable(List<Table> tables) {
        return tables.stream().collect(Collectors.toMap(Table::name, table -> new HashSet<>(table.columns())));
    }

    private static Set<String> names(List<Position> sequences) {
        return sequences.stream().map(Position::sequence).collect(Collectors.toSet());
    }
}
