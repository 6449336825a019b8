package org.causebook.persistence.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs things at one moment. */
final class Together {

    private Together() {}

    /** What each gave, or the exception that it threw, in their order. */
    static List<Object> run(List<? extends Callable<?>> things) {
        var threads = Executors.newFixedThreadPool(things.size());
        try {
            var start = new CountDownLatch(things.size());
            var futures = new ArrayList<Future<?>>();
            for (var thing : things) {
                futures.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return thing.call();
                }));
            }
            return futures.stream().map(Together::outcome).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcome(Future<?> future) {
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            return Objects.requireNonNull(thrown.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
