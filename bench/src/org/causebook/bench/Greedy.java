package org.causebook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one greedy client does to others: {@code bench/run Greedy http://127.0.0.1:8080}. The others ask from 127.0.0.1,
 * one request at a time; the greedy one comes from 127.0.0.2, in so many loops as given, each of which sends its next
 * request when the last was answered. Linux only: elsewhere loopback has one address.
 */
public final class Greedy {

    private static final int SECONDS = Integer.getInteger("seconds", 15);
    private static final int LOOPS = Integer.getInteger("loops", 50);
    private static final int LOGS = 32;
    private static final int LOG_BYTES = 10_000_000;

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Greedy(URI server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Memory.printMachine();
        new Greedy(URI.create(arguments[0])).run();
    }

    private void run() throws Exception {
        others(Math.max(1, SECONDS / 2));
        var quiet = others(SECONDS);
        print("quiet", quiet);
        var batch = batch();
        System.out.printf(Locale.ROOT, "one batch of 1,000 alone: %s%n", alone(batch));
        var answers = new Answers();
        var loops = greedy(batch, answers);
        Thread.sleep(1000);
        var crowded = others(SECONDS);
        loops.stop();
        print(LOOPS + " loops of batches of 1,000", crowded);
        System.out.println("   the greedy client was answered: " + answers);
        var logs = new Answers();
        send(LOGS, log(), logs);
        System.out.println(LOGS + " logs of 10 MB at once: " + logs);
    }

    /** Latencies in milliseconds, sorted, by kind of request. */
    private Map<String, double[]> others(int seconds) throws Exception {
        var kinds = new TreeMap<String, List<Double>>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var words = List.of("disk", "timeout", "access", "certificate", "memory", "connection", "handle", "service");
        for (int turn = 0; System.nanoTime() < end; turn++) {
            var cold = "/api/v1/codes/" + ThreadLocalRandom.current().nextLong(1L << 32);
            time(kinds, "cold lookup", cold);
            time(kinds, "cached lookup", "/api/v1/codes/2148598792");
            time(kinds, "search", "/api/v1/search?q=" + words.get(turn % words.size()) + "+" + turn % 1000);
            time(kinds, "health", "/q/health/ready");
            Thread.sleep(20);
        }
        return kinds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        kind -> kind.getValue().stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted()
                                .toArray(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void time(Map<String, List<Double>> kinds, String kind, String path) throws Exception {
        long begun = System.nanoTime();
        var status = client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.discarding())
                .statusCode();
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        kinds.computeIfAbsent(kind + (status == 200 ? "" : " " + status), unused -> new ArrayList<>())
                .add(milliseconds);
    }

    private static void print(String what, Map<String, double[]> kinds) {
        System.out.println(what);
        kinds.forEach((kind, times) -> System.out.printf(
                Locale.ROOT,
                "   %-20s %6d requests  p50 %8.1f ms  p99 %8.1f ms  most %8.1f ms%n",
                kind,
                times.length,
                times[times.length / 2],
                times[times.length * 99 / 100],
                times[times.length - 1]));
    }

    private String alone(byte[] batch) throws Exception {
        var times = new double[7];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            var request = HttpRequest.newBuilder(server.resolve("/api/v1/lookups"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(batch));
            client.send(request.build(), BodyHandlers.ofByteArray());
            times[i] = (System.nanoTime() - begun) / 1e6;
            Thread.sleep(1500);
        }
        Arrays.sort(times);
        return String.format(Locale.ROOT, "p50 %.0f ms, most %.0f ms", times[times.length / 2], times[times.length - 1]);
    }

    private static byte[] batch() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> '"' + Long.toString(ThreadLocalRandom.current().nextLong(1L << 32)) + '"')
                .collect(Collectors.joining(",", "{\"codes\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] log() {
        var line = "2026-01-02 03:04:05 setup: step 17 failed with error 0x80110408 after 20 ms\n";
        return line.repeat(LOG_BYTES / line.length()).getBytes(StandardCharsets.US_ASCII);
    }

    /** How often each status was answered, and how long it took. */
    private static final class Answers {

        private final Map<String, List<Double>> times = new TreeMap<>();

        synchronized void add(String status, double milliseconds) {
            times.computeIfAbsent(status, unused -> new ArrayList<>()).add(milliseconds);
        }

        @Override
        public synchronized String toString() {
            return times.entrySet().stream()
                    .map(each -> String.format(
                            Locale.ROOT,
                            "%s %,d times (slowest %.0f ms)",
                            each.getKey(),
                            each.getValue().size(),
                            each.getValue().stream().mapToDouble(Double::doubleValue).max().orElse(0)))
                    .collect(Collectors.joining(", "));
        }
    }

    private record Loops(AtomicBoolean on, List<Thread> threads) {

        void stop() throws InterruptedException {
            on.set(false);
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private Loops greedy(byte[] batch, Answers answers) {
        var on = new AtomicBoolean(true);
        var threads = IntStream.range(0, LOOPS)
                .mapToObj(i -> new Thread(() -> {
                    while (on.get()) {
                        post("/api/v1/lookups", "application/json", batch, answers);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        return new Loops(on, threads);
    }

    private void send(int times, byte[] body, Answers answers) throws InterruptedException {
        var done = new CountDownLatch(times);
        for (int i = 0; i < times; i++) {
            new Thread(() -> {
                        post("/api/v1/scans", "text/plain", body, answers);
                        done.countDown();
                    })
                    .start();
        }
        done.await();
    }

    /** A connection for each request, as a shell loop of curl has it. */
    private void post(String path, String type, byte[] body, Answers answers) {
        long begun = System.nanoTime();
        try {
            answers.add(RawPost.send(server, path, type, body), (System.nanoTime() - begun) / 1e6);
        } catch (IOException failed) {
            answers.add("broken connection", (System.nanoTime() - begun) / 1e6);
        }
    }
}
