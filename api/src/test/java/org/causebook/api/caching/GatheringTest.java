package org.causebook.api.caching;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final Queue<Runnable> threads = new ArrayBlockingQueue<>(10);
    private final List<List<String>> done = new ArrayList<>();

    @Test
    void what_comes_alone_is_begun_at_once() {
        var gathering = new Gathering<String>(Runnable::run, 1, 3, done::add);

        gathering.add("a");
        gathering.add("b");

        assertThat(done).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void what_comes_meanwhile_is_taken_together_up_to_a_limit() {
        var gathering = new Gathering<String>(threads::add, 2, 3, done::add);
        for (var one : List.of("a", "b", "c", "d", "e")) {
            gathering.add(one);
        }
        assertThat(threads).as("workers that were begun").hasSize(2);

        threads.remove().run();

        assertThat(done).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
    }

    @Test
    void what_fails_does_not_keep_others_waiting() {
        var gathering = new Gathering<String>(threads::add, 1, 1, some -> {
            done.add(some);
            if (some.contains("bad")) {
                throw new IllegalStateException("on purpose");
            }
        });
        for (var one : List.of("bad", "a", "bad")) {
            gathering.add(one);
        }

        while (!threads.isEmpty()) {
            runOne();
        }
        gathering.add("b");
        threads.remove().run();

        assertThat(done).containsExactly(List.of("bad"), List.of("a"), List.of("bad"), List.of("b"));
    }

    private void runOne() {
        try {
            threads.remove().run();
        } catch (IllegalStateException onPurpose) {
            assertThat(onPurpose).hasMessage("on purpose");
        }
    }

    @Test
    void nothing_is_forgotten_and_nothing_done_twice_however_many_add() throws InterruptedException {
        int count = 20_000;
        var seen = new ConcurrentLinkedQueue<Integer>();
        var left = new CountDownLatch(count);
        var workers = Executors.newFixedThreadPool(2);
        var gathering = new Gathering<Integer>(workers, 2, 7, some -> {
            seen.addAll(some);
            some.forEach(one -> left.countDown());
        });

        IntStream.range(0, count).parallel().forEach(gathering::add);

        assertThat(left.await(30, SECONDS)).isTrue();
        workers.shutdown();
        assertThat(seen).doesNotHaveDuplicates().hasSize(count);
    }
}
