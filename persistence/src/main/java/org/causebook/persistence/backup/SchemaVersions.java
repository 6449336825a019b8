package org.causebook.persistence.backup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causebook.backup.BackupRefused;
import org.causebook.persistence.backup.Manifest.Migration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema versions that this software knows, and the migration of a database to one of them. */
final class SchemaVersions {

    private final Configuration configuration;

    /** @param configuration says which database, and where the migrations are */
    SchemaVersions(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Name of the table in which Flyway keeps the versions. */
    String history() {
        return configuration.getTable();
    }

    /** The highest version of these. */
    String newest(List<Migration> migrations) {
        return migrations.stream()
                .map(migration -> MigrationVersion.fromVersion(migration.version()))
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElseThrow(() -> new IllegalStateException("the database has no version"));
    }

    /**
     * Accepts a backup whose migrations are exactly those that lead to its version here.
     *
     * @throws BackupRefused if a newer Causebook wrote it, or one with other migrations
     */
    void refuseUnlessKnown(Manifest backup) {
        Map<MigrationVersion, Optional<Integer>> known = known();
        var version = MigrationVersion.fromVersion(backup.schema());
        known.keySet().stream()
                .max(MigrationVersion::compareTo)
                .filter(newest -> version.compareTo(newest) > 0)
                .ifPresent(newest -> {
                    throw new BackupRefused("The backup has schema version " + version + ", this Causebook knows up to "
                            + newest + ": restore it with Causebook " + backup.application() + " or newer.");
                });
        known.keySet().removeIf(each -> each.compareTo(version) > 0);
        var applied = new HashMap<MigrationVersion, Optional<Integer>>();
        backup.migrations()
                .forEach(each -> applied.put(
                        MigrationVersion.fromVersion(each.version()), Optional.ofNullable(each.checksum())));
        if (!applied.equals(known)) {
            throw new BackupRefused("The backup was taken by Causebook " + backup.application()
                    + ", which had other migrations than this one: restore it with that version.");
        }
    }

    void migrateTo(String version) {
        configure().target(MigrationVersion.fromVersion(version)).load().migrate();
    }

    /** Migrates the database to the newest version and returns it. */
    String migrateToNewest() {
        var flyway = configure().load();
        flyway.migrate();
        return Objects.requireNonNull(flyway.info().current(), "migrated, but to no version")
                .getVersion()
                .getVersion();
    }

    /** Deletes everything in the schema. */
    void clean() {
        configure().cleanDisabled(false).load().clean();
    }

    private FluentConfiguration configure() {
        return Flyway.configure(configuration.getClassLoader()).configuration(configuration);
    }

    private Map<MigrationVersion, Optional<Integer>> known() {
        var known = new HashMap<MigrationVersion, Optional<Integer>>();
        Arrays.stream(configure().load().info().all())
                .filter(MigrationInfo::isVersioned)
                .filter(each -> each.getState().isResolved())
                .forEach(each -> known.put(each.getVersion(), Optional.ofNullable(each.getChecksum())));
        return known;
    }
}
