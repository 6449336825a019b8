package org.causebook.api.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.sync.Dump;

/**
 * Writes a dump as lines of JSON: one that says what is dumped, one for each entry, one that says that this was all. Of
 * the entries only those are in memory that the dump hands out at once.
 */
final class DumpLines {

    private static final int FORMAT = 1;
    private static final int BUFFER = 1 << 14;

    private final ObjectMapper json;

    DumpLines(ObjectMapper json) {
        this.json = json;
    }

    private record Header(int format, UUID epoch, long sequence) {}

    private record End(long count, String sha256) {}

    /**
     * Writes it to its end, flushes, and leaves the stream open. When that fails, the last line is missing.
     *
     * @throws IOException if the reader does not take it
     */
    void write(Dump dump, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, BUFFER);
        var hash = sha256();
        // Closing it would close what is below it.
        @SuppressWarnings("resource")
        var hashed = new DigestOutputStream(buffered, hash);
        var position = dump.position();
        line(new Header(FORMAT, position.epoch(), position.sequence()), hashed);
        long count = 0;
        for (var entries = dump.next(); !entries.isEmpty(); entries = dump.next()) {
            for (var entry : entries) {
                line(EntryResponse.from(entry), hashed);
                count++;
            }
        }
        line(new End(count, HexFormat.of().formatHex(hash.digest())), buffered);
        buffered.flush();
    }

    private void line(Object value, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
