package org.causebook.api.caching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work that is less when it is done for several at once. What comes while a worker is free is begun at once; what comes
 * while all are busy is taken together by the first to be free.
 *
 * @param <T> what the work is done for
 */
final class Gathering<T> {

    private final Executor executor;
    private final Consumer<List<T>> work;
    private final int mostAtATime;

    private final Queue<T> waiting = new ArrayDeque<>();
    private int free;

    /**
     * A gathering for which nothing waits yet.
     *
     * @param workers how many may work at a time
     * @param mostAtATime how many things each of them takes at most
     * @param work what they do; where it fails, nothing more happens for those, and the others go on
     */
    Gathering(Executor executor, int workers, int mostAtATime, Consumer<List<T>> work) {
        this.executor = executor;
        this.free = workers;
        this.mostAtATime = mostAtATime;
        this.work = work;
    }

    /** Has the work done for that one soon, on another thread. */
    void add(T one) {
        if (await(one)) {
            executor.execute(this::workOff);
        }
    }

    /** Returns whether a worker is free and has to begin. */
    private synchronized boolean await(T one) {
        waiting.add(one);
        return free > 0 && free-- > 0;
    }

    private void workOff() {
        boolean finished = false;
        try {
            for (var some = take(); !some.isEmpty(); some = take()) {
                work.accept(some);
            }
            finished = true;
        } finally {
            if (!finished) {
                executor.execute(this::workOff);
            }
        }
    }

    private synchronized List<T> take() {
        var some = new ArrayList<T>();
        while (some.size() < mostAtATime && !waiting.isEmpty()) {
            some.add(waiting.remove());
        }
        if (some.isEmpty()) {
            free++;
        }
        return some;
    }
}
