package org.causebook.persistence.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.persistence.backup.Manifest.Content;
import org.causebook.persistence.backup.Manifest.Position;
import org.postgresql.PGConnection;

/** Fills the tables from a backup of exactly their version, in a transaction that its user ends. */
final class Loading {

    private final Sql sql;
    private final Layout layout;

    Loading(Sql sql, String history) {
        this.sql = sql;
        this.layout = new Layout(sql, history);
    }

    /** Returns how many rows there are now. */
    long load(BackupFile file) throws SQLException, IOException {
        var tables = layout.tables();
        refuseUnlessAlike(tables, file.manifest());
        var guards = new Guards(sql, tables);
        guards.lower();
        var all = tables.stream().map(Table::quotedName).collect(Collectors.joining(", "));
        // The shipped catalogs came with the migrations; as they are in the backup they may have been edited.
        sql.execute("truncate " + all);
        long rows = 0;
        for (var content : file.manifest().tables()) {
            rows += load(content, file);
        }
        for (var position : file.manifest().sequences()) {
            set(position);
        }
        // Sequences of changes seen before now do not mean the same changes afterwards.
        sql.execute("update change_counter set epoch = gen_random_uuid()");
        guards.raise();
        sql.execute("analyze " + all);
        return rows;
    }

    private long load(Content content, BackupFile file) throws SQLException, IOException {
        try (var in = file.rows(content.name())) {
            long rows = sql.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(content.table().copyIn(), in);
            if (rows != content.rows()) {
                throw new SQLException("table " + content.name() + " took " + rows + " rows of " + content.rows());
            }
            return rows;
        }
    }

    private void set(Position position) throws SQLException {
        try (var statement = sql.connection().prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, Table.quoted(position.sequence()));
            statement.setLong(2, position.value());
            statement.setBoolean(3, position.given());
            statement.execute();
        }
    }

    /** Names from the file reach SQL only when they are names of what is there. */
    private void refuseUnlessAlike(List<Table> tables, Manifest manifest) throws SQLException {
        var there = new HashMap<String, Set<String>>();
        tables.forEach(table -> there.put(table.name(), new HashSet<>(table.columns())));
        Map<String, Set<String>> inFile = new HashMap<>();
        manifest.tables().forEach(table -> inFile.put(table.name(), new HashSet<>(table.columns())));
        var sequences = layout.sequences().stream().map(Position::sequence).collect(Collectors.toSet());
        if (!there.equals(inFile)
                || !sequences.equals(
                        manifest.sequences().stream().map(Position::sequence).collect(Collectors.toSet()))) {
            throw new SQLException("the tables of the backup are not those of schema version " + manifest.schema());
        }
    }
}
