package org.causebook.api.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Position;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.sync.DumpEntries;
import org.causebook.sync.Snapshot;
import org.junit.jupiter.api.Test;

/** What is read has been written before more is read: memory does not grow with the dump. */
class DumpWriterTest {

    private static final int BATCH = 200;
    private static final int BATCHES = 100;
    private static final int BUFFERS = 1 << 15;

    private static final Entry ENTRY = new Entry(
            "tests",
            "Tests",
            Scope.GENERAL,
            Notation.STATUS_32,
            EntryCode.of("5", EntryCode.Kind.PRIMARY, null, 5L, 5L),
            new EntryContent(
                    null, null, "m".repeat(500), Outcome.ERROR, List.of(), List.of(), List.of(), List.of(), null, null),
            null,
            1,
            Instant.EPOCH,
            Instant.EPOCH);

    private final DumpWriter writer =
            new DumpWriter(JsonMapper.builder().addModule(new JavaTimeModule()).build());

    private long read;
    private long written;
    private boolean closed;

    @Test
    void nothing_is_read_before_what_was_read_is_written() throws IOException {
        try (var dump = dump()) {
            writer.write(dump, new Sink(Long.MAX_VALUE));
        }
        assertThat(read).isEqualTo(BATCHES * (long) BATCH);
        assertThat(written).isGreaterThan(read * 500);
        assertThat(closed).isTrue();
    }

    @Test
    void when_the_reader_goes_away_no_more_is_read() {
        try (var dump = dump()) {
            assertThatThrownBy(() -> writer.write(dump, new Sink(1_000_000))).isInstanceOf(IOException.class);
        }
        assertThat(read).isLessThan(2_000);
        assertThat(closed).isTrue();
    }

    private Snapshot dump() {
        return new DumpEntries(() -> new Snapshot() {
                    @Override
                    public Position position() {
                        return new Position(new UUID(0, 1), 7);
                    }

                    @Override
                    public List<Entry> next() {
                        assertThat(read * 500 - written).isLessThan(BUFFERS);
                        if (read == BATCHES * (long) BATCH) {
                            return List.of();
                        }
                        read += BATCH;
                        return Collections.nCopies(BATCH, ENTRY);
                    }

                    @Override
                    public void close() {
                        closed = true;
                    }
                })
                .begin();
    }

    /** Counts, and fails after so many bytes, as the connection of a reader does who has gone. */
    private final class Sink extends OutputStream {

        private final long most;

        Sink(long most) {
            this.most = most;
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            if (written > most) {
                throw new IOException("the reader has gone");
            }
        }
    }
}
