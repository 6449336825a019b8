package org.causebook.persistence.backup;

import java.sql.SQLException;
import java.util.List;

/**
 * Foreign keys and triggers of tables that are being filled. Each table is filled at once and refers to rows that come
 * later, so foreign keys wait until all are there and are checked then. Triggers have done their work before the backup
 * was taken and would do it twice. The owner of the tables may arrange all of this; no superuser is needed.
 */
final class Guards {

    private record ForeignKey(String table, String name) {}

    private static final String FOREIGN_KEYS = """
            select r.relname, c.conname
            from pg_constraint c
            join pg_class r on r.oid = c.conrelid
            where c.contype = 'f' and not c.condeferrable and c.connamespace = current_schema()::regnamespace
            order by 1, 2
            """;

    private final Sql sql;
    private final List<Table> tables;
    private final List<ForeignKey> foreignKeys;

    Guards(Sql sql, List<Table> tables) throws SQLException {
        this.sql = sql;
        this.tables = tables;
        this.foreignKeys = sql.list(FOREIGN_KEYS, row -> new ForeignKey(row.getString(1), row.getString(2)));
    }

    void lower() throws SQLException {
        for (var table : tables) {
            sql.execute("alter table " + table.quotedName() + " disable trigger user");
        }
        alterForeignKeys("deferrable");
        sql.execute("set constraints all deferred");
    }

    /** @throws SQLException if a row refers to one that is not there */
    void raise() throws SQLException {
        sql.execute("set constraints all immediate");
        alterForeignKeys("not deferrable");
        for (var table : tables) {
            sql.execute("alter table " + table.quotedName() + " enable trigger user");
        }
    }

    private void alterForeignKeys(String how) throws SQLException {
        for (var key : foreignKeys) {
            sql.execute("alter table " + Table.quoted(key.table()) + " alter constraint " + Table.quoted(key.name())
                    + " " + how);
        }
    }
}
