package org.causebook.persistence.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.causebook.backup.BackupRefused;
import org.causebook.persistence.backup.DatabaseStructure.Table;
import org.jspecify.annotations.Nullable;

/**
 * The description of a backup. It is the last entry of the file, so a file without it is incomplete.
 *
 * @param format version of the file format
 * @param application version of the software that took it
 * @param schema schema version, that of the newest migration
 * @param postgresql version of the server
 * @param takenAt the moment of the snapshot, RFC 3339 in UTC
 * @param epoch epoch of the change feed; a restored database gets a new one
 * @param sequence sequence of the last change in the backup
 */
record Manifest(
        int format,
        String application,
        String schema,
        List<Migration> migrations,
        String postgresql,
        String takenAt,
        String epoch,
        long sequence,
        List<Content> tables,
        List<Position> sequences) {

    static final int FORMAT = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** An applied migration; the checksum is Flyway's, null for one that is not SQL. */
    record Migration(String version, @Nullable Integer checksum) {

        Migration {
            Objects.requireNonNull(version);
        }
    }

    /** A table in the file; the hash is that of the uncompressed bytes. */
    record Content(String name, List<String> columns, long rows, String sha256) {

        Content {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
            columns = List.copyOf(columns);
        }

        Table table() {
            return new Table(name, columns);
        }
    }

    /** The position of a database sequence: the last value that it gave, or, if none yet, the first that it will give. */
    record Position(String sequence, long value, boolean given) {

        Position {
            Objects.requireNonNull(sequence);
        }
    }

    Manifest {
        Objects.requireNonNull(application);
        Objects.requireNonNull(schema);
        Objects.requireNonNull(takenAt);
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    byte[] toJson() throws JsonProcessingException {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws BackupRefused if the format is newer, or the text is not a manifest */
    static Manifest fromJson(byte[] json) {
        try {
            var tree = JSON.readTree(json);
            int format = tree.path("format").asInt();
            if (format > FORMAT) {
                throw new BackupRefused("The backup has format " + format + ", this Causebook reads up to " + FORMAT
                        + ": it needs a newer Causebook.");
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (IOException e) {
            throw new BackupRefused("The manifest of the backup cannot be read; the file is damaged or foreign.", e);
        }
    }
}
