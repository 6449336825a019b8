package org.causebook.api.backup;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.causebook.backup.BackupRefused;
import org.causebook.backup.Existing;
import org.causebook.backup.RestoreBackup;
import org.causebook.backup.RestoreFailed;
import org.causebook.backup.Restored;

/** {@code restore <file> [--replace]}: fills the database that the configuration names, and ends. */
public final class RestoreCommand implements QuarkusApplication {

    /** The word on the command line. */
    public static final String NAME = "restore";

    /** How to call it. */
    public static final String USAGE = NAME + " <file> [" + RestoreCommand.REPLACE + "]";

    private static final String REPLACE = "--replace";
    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private final RestoreBackup restore;

    @Inject
    RestoreCommand(RestoreBackup restore) {
        this.restore = restore;
    }

    /** Whether these are arguments of this command. */
    public static boolean takes(String... arguments) {
        return arguments.length >= 2
                && arguments.length <= 3
                && arguments[0].equals(NAME)
                && !arguments[1].startsWith("-")
                && (arguments.length == 2 || arguments[2].equals(REPLACE));
    }

    /**
     * Settings for the run: nobody is served, tables are made by the restore and not before it, and no limit of time
     * holds, because checking all foreign keys of a large database takes longer than a request may.
     */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.http.host-enabled", "false",
                "quarkus.flyway.migrate-at-start", "false",
                "quarkus.hibernate-orm.schema-management.strategy", "none",
                // The tables come and go meanwhile; there is nothing to listen for.
                "causebook.watch.jdbc-url", "",
                "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0",
                "quarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName", "causebook-restore",
                "quarkus.log.level", "WARN");
    }

    @Override
    public int run(String... arguments) {
        return run(System.out, System.err, arguments);
    }

    private int run(PrintStream out, PrintStream err, String... arguments) {
        var existing = Arrays.asList(arguments).contains(REPLACE) ? Existing.DELETE : Existing.KEEP;
        try {
            out.println(report(restore.from(Path.of(arguments[1]), existing)));
            return DONE;
        } catch (BackupRefused | RestoreFailed e) {
            err.println(e.getMessage());
            return REFUSED;
        }
    }

    private static String report(Restored restored) {
        return """
                Restored %d rows of %d tables, as of %s.
                Taken by Causebook %s with schema %s; the schema is now %s.""".formatted(
                        restored.rows(),
                        restored.tables(),
                        restored.takenAt(),
                        restored.application(),
                        restored.schema(),
                        restored.broughtTo());
    }
}
