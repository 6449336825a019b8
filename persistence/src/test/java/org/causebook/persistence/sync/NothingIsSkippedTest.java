package org.causebook.persistence.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.causebook.catalog.Visibility;
import org.causebook.editing.ChangeLog;
import org.causebook.sync.Change;
import org.causebook.sync.ReadChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows the changes gets all of them, however those who publish come in each other's way. */
@QuarkusTest
class NothingIsSkippedTest {

    private static final int WRITERS = 6;
    private static final int PUBLICATIONS = 25;

    @Inject
    EntityManager database;

    @Inject
    ChangeLog changes;

    @Inject
    ReadChanges read;

    @Inject
    Newsroom newsroom;

    private long start;

    @BeforeEach
    void open() {
        newsroom.open(WRITERS);
        start = read.position().sequence();
    }

    /** Other tests count the public catalogs. */
    @AfterEach
    void close() {
        newsroom.show(Visibility.INTERNAL);
        newsroom.execute("drop table if exists plain_change");
        newsroom.execute("drop sequence if exists plain_sequence");
    }

    @Test
    void every_committed_publication_is_told_once_and_in_order_to_one_who_asks_meanwhile() throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS);
        var heard = new ArrayList<Change>();
        try {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(each -> threads.submit(writer(each)))
                    .toList();
            long next = start;
            while (!writers.stream().allMatch(Future::isDone)) {
                next = follow(next, heard);
            }
            follow(next, heard);

            assertThat(heard.stream().map(NothingIsSkippedTest::name))
                    .containsExactlyInAnyOrderElementsOf(all(writers));
            assertThat(heard.stream().map(Change::sequence))
                    .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + heard.size())
                            .boxed()
                            .toList());
            assertThat(heard).hasSizeBetween(WRITERS, WRITERS * PUBLICATIONS - WRITERS);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void who_comes_second_is_numbered_second_even_when_the_first_takes_long_to_commit() throws Exception {
        assertThat(interleave(new Counted(changes, read, newsroom.slug()))).containsExactly(1L, 2L);
    }

    /** Shows that the test above can fail: this is what the counter row is for. */
    @Test
    void with_a_plain_sequence_the_same_reader_would_miss_the_first() throws Exception {
        newsroom.execute("create sequence plain_sequence");
        newsroom.execute("create table plain_change (sequence bigint primary key)");
        assertThat(interleave(new Plain(database, newsroom))).containsExactly(2L);
    }

    /** The first takes its number, the second takes another and commits if it can, a reader asks, the first commits. */
    private List<Long> interleave(Numbering numbering) throws Exception {
        var heard = new ArrayList<Long>();
        var thread = Executors.newSingleThreadExecutor();
        var second = new CompletableFuture<Long>();
        try {
            var other = QuarkusTransaction.requiringNew().call(() -> {
                numbering.record();
                var later =
                        thread.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                            second.complete(newsroom.process());
                            numbering.record();
                        }));
                while (!later.isDone() && !newsroom.waitsForLock(second.get())) {
                    Thread.onSpinWait();
                }
                heard.addAll(news(numbering));
                return later;
            });
            other.get();
            heard.addAll(news(numbering));
        } finally {
            thread.shutdown();
        }
        return heard;
    }

    private static List<Long> news(Numbering numbering) {
        return QuarkusTransaction.requiringNew().call(numbering::news);
    }

    private long follow(long since, List<Change> heard) {
        long next = since;
        boolean upToDate = false;
        while (!upToDate) {
            var batch = read.after(next, Optional.of(read.position().epoch()), Optional.of(7));
            heard.addAll(batch.changes());
            next = batch.next();
            upToDate = batch.upToDate();
        }
        return next;
    }

    /** Publishes one entry again and again, now and then in vain, and returns what was committed. */
    private Callable<List<String>> writer(int number) {
        return () -> {
            var random = RandomGeneratorFactory.getDefault().create(number);
            var committed = new ArrayList<String>();
            for (int i = 0; i < PUBLICATIONS; i++) {
                int edition = publish(number, i % 3 == 1, random.nextInt(4));
                if (edition > 0) {
                    committed.add(Newsroom.code(number) + " " + edition);
                }
            }
            return committed;
        };
    }

    /** Returns the edition; 0 when the transaction was rolled back. */
    private int publish(int writer, boolean inVain, int pause) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                int edition = newsroom.publish(writer);
                Thread.sleep(pause);
                if (inVain) {
                    throw new InVain();
                }
                return edition;
            });
        } catch (QuarkusTransactionException | InVain rolledBack) {
            assertThat(inVain).isTrue();
            return 0;
        }
    }

    private static final class InVain extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static String name(Change change) {
        return change.code() + " " + change.edition();
    }

    private static List<String> all(List<Future<List<String>>> writers)
            throws ExecutionException, InterruptedException {
        var all = new ArrayList<String>();
        for (var writer : writers) {
            all.addAll(writer.get());
        }
        return all;
    }
}
