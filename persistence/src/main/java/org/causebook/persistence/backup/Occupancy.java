package org.causebook.persistence.backup;

import java.sql.SQLException;
import org.causebook.backup.BackupRefused;
import org.causebook.backup.Existing;

/** Whether a database is free to be filled from a backup. */
record Occupancy(Sql sql, String history) {

    /** Tables, functions and types of any kind, but not those of extensions, which come with a new database. */
    private static final String EMPTY = """
            select not exists (
              select from (
                select oid, relnamespace as namespace from pg_class
                union all select oid, pronamespace from pg_proc
                union all select oid, typnamespace from pg_type
              ) thing
              where namespace = current_schema()::regnamespace
                and not exists (select from pg_depend where objid = thing.oid and deptype = 'e')
            )
            """;

    private static final String OURS =
            "select to_regclass(quote_ident(current_schema()) || '.' || quote_ident('%s'))" + " is not null";

    private static final String OTHERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'causebook'
            """;

    /**
     * @return whether there is something to be deleted first
     * @throws BackupRefused if the database is to be kept, is in use, or is not Causebook's
     */
    boolean check(Existing existing) throws SQLException {
        if (sql.one(OTHERS, row -> row.getLong(1)) > 0) {
            throw new BackupRefused("A Causebook is running on this database: stop it first.");
        }
        if (sql.one(EMPTY, row -> row.getBoolean(1))) {
            return false;
        }
        if (!sql.one(OURS.formatted(history), row -> row.getBoolean(1))) {
            throw new BackupRefused(
                    "The database holds tables or functions that are not Causebook's: give it a database of its own.");
        }
        if (existing == Existing.KEEP) {
            throw new BackupRefused("The database is not empty. Restore into an empty one, or, to delete everything in"
                    + " this one first, add --replace.");
        }
        return true;
    }
}
