package org.causebook.bench;

import java.util.Arrays;
import java.util.Locale;

/** What one thing took, many times over, from one client. */
final class Timings {

    /** Something that is done and timed. */
    interface Act {
        void run(int turn) throws Exception;
    }

    private final double[] milliseconds;

    private Timings(double[] milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** Does it a quarter as often without timing first, so that code is compiled and caches are filled. */
    static Timings of(int times, Act act) throws Exception {
        for (int i = 0; i < times / 4; i++) {
            act.run(i);
        }
        var milliseconds = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            act.run(times / 4 + i);
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        return new Timings(milliseconds);
    }

    double quantile(double share) {
        return milliseconds[(int) Math.min(milliseconds.length - 1, Math.floor(share * milliseconds.length))];
    }

    static void head() {
        System.out.printf("%-52s %8s %8s %8s %9s%n", "milliseconds, one client", "p50", "p95", "p99", "baseline");
    }

    /** @param baseline what the p95 is compared with, measured in the same run */
    void print(String what, Timings baseline) {
        System.out.printf(
                Locale.ROOT,
                "%-52s %8.2f %8.2f %8.2f %8.1fx%n",
                what,
                quantile(0.5),
                quantile(0.95),
                quantile(0.99),
                quantile(0.95) / baseline.quantile(0.95));
    }
}
