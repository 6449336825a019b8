package org.causebook.persistence.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.causebook.persistence.backup.DatabaseStructure.Table;
import org.causebook.persistence.backup.Manifest.Content;

/** Writes a backup file over one connection, in a transaction that it begins and the caller ends. */
final class BackupWriter {

    static final String MANIFEST = "manifest.json";

    private static final int BUFFER = 1 << 16;

    /** All tables as of one moment, and values as text that does not depend on the server's settings. */
    private static final List<String> BEGIN = List.of(
            "set transaction isolation level repeatable read, read only",
            "set local timezone to 'UTC'",
            "set local datestyle to 'ISO'",
            "set local intervalstyle to 'postgres'",
            "set local bytea_output to 'hex'");

    private static final String MOMENT = """
            select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), epoch, sequence,
              current_setting('server_version')
            from change_counter
            """;

    private final Sql sql;
    private final DatabaseStructure structure;
    private final SchemaVersions versions;
    private final String application;

    BackupWriter(Sql sql, SchemaVersions versions, String application) {
        this.sql = sql;
        this.structure = new DatabaseStructure(sql, versions.history());
        this.versions = versions;
        this.application = application;
    }

    /** Where the rows of a table are in the file. */
    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    /** A failure leaves the file without its end: closing the ZIP would make the file look complete. */
    void write(OutputStream out) throws SQLException, IOException {
        for (var statement : BEGIN) {
            sql.execute(statement);
        }
        @SuppressWarnings("resource")
        var zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        var contents = new ArrayList<Content>();
        for (var table : structure.tables()) {
            contents.add(write(table, zip));
        }
        byte[] manifest = manifest(contents).toJson();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest);
        zip.closeEntry();
        zip.setComment(Sha256.of(manifest));
        zip.finish();
        zip.flush();
    }

    private Content write(Table table, ZipOutputStream zip) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(entry(table.name())));
        var digest = Sha256.start();
        // The driver passes on row by row, which is too little at a time for a digest and a compressor.
        var rows = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER);
        long count = sql.copy().copyOut(table.copyOut(), rows);
        rows.flush();
        zip.closeEntry();
        return new Content(table.name(), table.columns(), count, Sha256.end(digest));
    }

    private Manifest manifest(List<Content> contents) throws SQLException {
        var migrations = structure.migrations();
        var sequences = structure.sequences();
        return sql.one(
                MOMENT,
                row -> new Manifest(
                        Manifest.FORMAT,
                        application,
                        versions.newest(migrations),
                        migrations,
                        row.getString(4),
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        contents,
                        sequences));
    }
}
