package org.causebook.api.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.sync.Snapshot;

/**
 * Writes a dump as JSON Lines: a header, one line for each entry, and a last line that shows that the dump is complete.
 * Only one batch of entries is in memory at a time.
 */
final class DumpWriter {

    private static final int FORMAT = 1;
    private static final int BUFFER = 1 << 14;

    private final ObjectMapper json;

    DumpWriter(ObjectMapper json) {
        this.json = json;
    }

    private record Header(int format, UUID epoch, long sequence) {}

    private record End(long count, String sha256) {}

    /**
     * Writes the dump, flushes, and leaves the stream open. After a failure the last line is missing.
     *
     * @throws IOException if the stream fails, or the thread was interrupted
     */
    void write(Snapshot dump, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, BUFFER);
        var hash = sha256();
        // Closing it would close the stream of the caller.
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
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the time limit is over");
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
