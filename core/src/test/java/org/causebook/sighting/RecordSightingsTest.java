package org.causebook.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.causebook.sighting.Encounter.Result;
import org.causebook.sighting.RecordSightings.Batch;
import org.causebook.sighting.RecordSightings.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSightingsTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Encounter UNKNOWN = new Encounter("4711", "", Result.UNKNOWN);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final Moving clock = new Moving();
    private final Kept kept = new Kept();
    private final RecordSightings record = new RecordSightings(kept, clock);

    @Test
    void a_client_counts_once_an_hour_with_each_code() {
        record.count("192.0.2.1", BROWSER, 1000, UNKNOWN);
        record.count("192.0.2.1", BROWSER, 1000, UNKNOWN);
        record.count("192.0.2.1", "another name", 1000, UNKNOWN);
        record.count("192.0.2.2", BROWSER, 1000, UNKNOWN);
        record.count("192.0.2.1", BROWSER, 1000, new Encounter("4712", "", Result.UNKNOWN));
        clock.pass(Duration.ofHours(1));
        record.count("192.0.2.1", BROWSER, 1000, UNKNOWN);

        record.flush();

        assertThat(kept.counts).containsEntry(new Counted(UNKNOWN, DAY), 3L).hasSize(2);
    }

    @Test
    void the_addresses_of_one_household_are_one_client() {
        record.count("2001:db8:0:7:1:2:3:4", BROWSER, 1000, UNKNOWN);
        record.count("2001:db8:0:7:5:6:7:8", BROWSER, 1000, UNKNOWN);
        record.count("2001:db8:0:8:1:2:3:4", BROWSER, 1000, UNKNOWN);

        record.flush();

        assertThat(kept.counts).containsEntry(new Counted(UNKNOWN, DAY), 2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0)",
                "facebookexternalhit/1.1",
                "Mozilla/5.0 (compatible; Baiduspider/2.0)",
                "SomeCrawler/1.0"
            })
    void robots_do_not_count(String agent) {
        record.count("192.0.2.1", agent, 1000, UNKNOWN);

        record.flush();

        assertThat(kept.counts).isEmpty();
    }

    @Test
    void who_asks_for_very_many_codes_in_an_hour_is_a_robot_too() {
        for (int i = 0; i < 5_000; i++) {
            record.count("192.0.2.1", BROWSER, 1000, new Encounter("" + i, "", Result.UNKNOWN));
        }

        record.flush();

        assertThat(kept.counts).hasSize(1000);
    }

    @Test
    void nothing_is_lost_while_the_database_is_away() {
        record.count("192.0.2.1", BROWSER, 1000, UNKNOWN);
        kept.away = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(record::flush);
        record.count("192.0.2.2", BROWSER, 1000, UNKNOWN);
        record.take();
        clock.pass(Duration.ofDays(1));
        record.count("192.0.2.3", BROWSER, 1000, UNKNOWN);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(record::flush);

        kept.away = false;
        record.flush();
        record.flush();

        assertThat(kept.counts)
                .containsOnly(
                        Map.entry(new Counted(UNKNOWN, DAY), 2L), Map.entry(new Counted(UNKNOWN, DAY.plusDays(1)), 1L));
    }

    @Test
    void what_may_have_been_written_is_sent_again_as_the_same_batch() {
        record.count("192.0.2.1", BROWSER, 1000, UNKNOWN);
        kept.silent = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(record::flush);
        record.count("192.0.2.2", BROWSER, 1000, UNKNOWN);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(record::flush);
        kept.silent = false;
        record.flush();

        assertThat(kept.counts).containsOnly(Map.entry(new Counted(UNKNOWN, DAY), 2L));
    }

    @Test
    void memory_is_bounded_however_many_codes_are_invented() {
        kept.away = true;
        for (int i = 0; i < 2 * RecordSightings.MOST_WAITING + 5_000; i++) {
            record.count("client " + i, BROWSER, 1000, new Encounter("" + i, "", Result.UNKNOWN));
            if (i % 10_000 == 0) {
                record.take();
            }
        }
        record.take();
        kept.away = false;

        assertThat(record.flush()).isPositive();
        record.flush();

        assertThat(kept.counts.size()).isBetween(RecordSightings.MOST_WAITING, 2 * RecordSightings.MOST_WAITING);
    }

    @Test
    void counts_of_many_threads_are_all_there_though_they_are_written_meanwhile() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(4);
        var begin = new CountDownLatch(1);
        for (int thread = 0; thread < 4; thread++) {
            int number = thread;
            threads.execute(() -> {
                for (int i = 0; i < 20_000; i++) {
                    record.count(number + "." + i, BROWSER, 1000, UNKNOWN);
                    begin.countDown();
                }
            });
        }
        begin.await();
        threads.shutdown();
        while (!threads.awaitTermination(1, TimeUnit.MILLISECONDS)) {
            record.flush();
        }
        record.flush();

        // Two clients share a place in the table of hashes now and then, which forgets one of them but counts both.
        assertThat(kept.counts).containsOnly(Map.entry(new Counted(UNKNOWN, DAY), 80_000L));
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-11-26T10:15:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Kept implements RecordSightings.Counts {

        private final Map<Counted, Long> counts = new HashMap<>();
        private long last;
        private boolean away;

        /** It writes, and the answer gets lost. */
        private boolean silent;

        @Override
        public void addOnce(Batch batch) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            if (batch.number() > last) {
                last = batch.number();
                batch.counts().forEach((counted, times) -> counts.merge(counted, times, Long::sum));
            }
            if (silent) {
                throw new IllegalStateException("no answer");
            }
        }
    }
}
