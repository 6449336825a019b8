package org.causebook.api.health;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.causebook.shipped.AwaitedCatalogs;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    private static final List<String> PROBES = List.of("/q/health/live", "/q/health/ready", "/q/health/started");

    /** More than there are threads, whatever the machine. */
    private static final int TASKS = 2_000;

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Inject
    ExecutorService workers;

    @Inject
    DataSource database;

    @Inject
    AwaitedCatalogs awaited;

    @Test
    void a_node_whose_catalogs_are_still_coming_in_says_so_and_nobody_keeps_its_answers() {
        awaited.await(2);
        try {
            assertThat(call().get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(call().get("/q/health/live").statusCode()).isEqualTo(200);
            var home = call().accept("text/html").get("/");
            assertThat(home.body().asString()).contains("2 of the catalogs that come with Causebook are still");
            assertThat(home.header("Cache-Control")).isEqualTo("public, no-cache");
            awaited.done();
            awaited.done();
            assertThat(call().get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(call().accept("text/html").get("/").body().asString()).doesNotContain("still being loaded");
        } finally {
            awaited.await(0);
        }
    }

    @Test
    void probes_are_answered_while_every_worker_thread_is_taken() throws Exception {
        var busy = new CountDownLatch(1);
        var begun = new CountDownLatch(10);
        try {
            for (int i = 0; i < TASKS; i++) {
                workers.execute(() -> {
                    begun.countDown();
                    await(busy);
                });
            }
            assertThat(begun.await(10, SECONDS)).isTrue();

            assertProbesAreAnswered();
        } finally {
            busy.countDown();
        }
    }

    @Test
    void probes_are_answered_while_every_connection_of_the_pool_is_taken() throws Exception {
        var taken = new ArrayList<AutoCloseable>();
        try {
            while (taken.size() < 16) {
                taken.add(database.getConnection());
            }

            assertProbesAreAnswered();
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private static void assertProbesAreAnswered() {
        for (var probe : PROBES) {
            long asked = System.nanoTime();
            assertThat(call().get(probe).statusCode()).as(probe).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).as(probe).isLessThan(AT_ONCE);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
