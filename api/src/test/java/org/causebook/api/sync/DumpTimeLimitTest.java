package org.causebook.api.sync;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A dump ends when its time is over, however slow its reader is. */
@QuarkusTest
@TestProfile(DumpTimeLimitTest.ShortLimit.class)
class DumpTimeLimitTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Inject
    DataSource source;

    /** Little time for a dump. */
    public static final class ShortLimit implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("causebook.sync.dump-within", LIMIT.toString());
        }
    }

    @Test
    void a_slow_reader_is_cut_off_without_an_end() throws Exception {
        SlowReaderTest.load(source);
        var begin = Instant.now();
        try (var reader = SlowReaderTest.reader()) {
            // Its first bytes show that the dump has begun; on a slow machine the time may be over before they come.
            var begun = text(reader, 4_000);

            await().atMost(100, SECONDS).until(() -> SlowReaderTest.number(source, SlowReaderTest.TRANSACTIONS) == 0);

            assertThat(Duration.between(begin, Instant.now())).isGreaterThan(LIMIT);
            var rest = begun + text(reader, Integer.MAX_VALUE);
            assertThat(rest.contains("sha256")).isFalse();
            assertThat(rest.endsWith("0\r\n\r\n")).isFalse();
            assertThat(rest.length()).isLessThan(30_000_000);
        } finally {
            SlowReaderTest.hide(source);
        }
    }

    /** What comes, until there is so much of it or the connection ends. */
    private static String text(Socket reader, int most) {
        var text = new StringBuilder();
        var bytes = new byte[4_000];
        try {
            for (int read = 0;
                    read >= 0 && text.length() < most;
                    read = reader.getInputStream().read(bytes)) {
                text.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException reset) {
            text.append("(reset)");
        }
        return text.toString();
    }
}
