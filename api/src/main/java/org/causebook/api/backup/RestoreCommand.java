package org.causebook.api.backup;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.causebook.backup.BackupRefused;
import org.causebook.backup.Backups;
import org.causebook.backup.Backups.ExistingData;
import org.causebook.backup.Backups.Restored;
import org.causebook.backup.RestoreFailed;

/** The command {@code restore <file> [--replace]}: fills the configured database from a backup, and ends. */
public final class RestoreCommand implements QuarkusApplication {

    /** The name of the command. */
    public static final String NAME = "restore";

    /** How to call it. */
    public static final String USAGE = NAME + " <file> [" + RestoreCommand.REPLACE + "]";

    private static final String REPLACE = "--replace";
    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private final Backups backups;

    @Inject
    RestoreCommand(Backups backups) {
        this.backups = backups;
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
     * Settings for the run: the application serves nobody, the restore itself creates the tables, and there is no time
     * limit, because checking all foreign keys of a large database takes longer than a request may.
     */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.http.host-enabled", "false",
                "quarkus.flyway.migrate-at-start", "false",
                "quarkus.hibernate-orm.schema-management.strategy", "none",
                // There are no changes to listen for, and the tables are dropped and created meanwhile.
                "causebook.watch.jdbc-url", "",
                "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0",
                "quarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName", "causebook-restore",
                "quarkus.log.level", "WARN");
    }

    @Override
    public int run(String... arguments) {
        var existing = Arrays.asList(arguments).contains(REPLACE) ? ExistingData.DELETE : ExistingData.KEEP;
        try {
            System.out.println(report(backups.restore(Path.of(arguments[1]), existing)));
            return DONE;
        } catch (BackupRefused | RestoreFailed e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
    }

    private static String report(Restored restored) {
        return """
                Restored %d rows in %d tables, as of %s.
                The backup was taken by Causebook %s with schema %s. The schema is now %s.""".formatted(
                        restored.rows(),
                        restored.tables(),
                        restored.takenAt(),
                        restored.application(),
                        restored.schema(),
                        restored.schemaNow());
    }
}
