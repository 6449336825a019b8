package org.causebook.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.causebook.scan.AnswerCandidates;
import org.causebook.scan.LogText;
import org.causebook.scan.ScanLog;

/**
 * How fast logs are scanned: {@code bench/run Scan 100000}, with that many entries known. With an address behind it,
 * {@code bench/run Scan 100000 http://localhost:8080}, an application over a loaded database is asked as well.
 */
public final class Scan {

    private static final int SIZE = 9_500_000;
    private static final int ROUNDS = 15;

    private Scan() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int entries = Integer.parseInt(arguments[0]);
        System.out.printf(Locale.ROOT, "%,d entries known, logs of %.1f MB%n", entries, SIZE / 1e6);
        System.out.println("| forms known | codes in 100 lines | found | different | MB/s, one core | MB/s over HTTP |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
        for (boolean shipped : new boolean[] {false, true}) {
            var known = new KnownSamples(entries, shipped);
            var scan = new ScanLog(new AnswerCandidates(known, known));
            for (int codes : new int[] {0, 1, 10}) {
                var log = SampleLog.of(SIZE, codes, entries);
                var found = scan.scan(LogText.decode(new ByteArrayInputStream(log)), List.of());
                System.out.printf(
                        Locale.ROOT,
                        "| %,d | %d | %,d | %,d | %.0f | %s |%n",
                        known.forms(),
                        codes,
                        found.total(),
                        found.summary().size(),
                        inProcess(scan, log),
                        shipped && arguments.length > 1
                                ? overHttp(URI.create(arguments[1] + "/api/v1/scans"), log)
                                : "");
            }
        }
    }

    /** By the time that the processor worked: others may work beside us. */
    private static double inProcess(ScanLog scan, byte[] log) throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = clock.getCurrentThreadCpuTime();
            scan.scan(LogText.decode(new ByteArrayInputStream(log)), List.of());
            speeds[i] = log.length / 1e6 / ((clock.getCurrentThreadCpuTime() - begun) / 1e9);
        }
        return median(speeds);
    }

    private static String overHttp(URI address, byte[] log) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(log))
                .build();
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return "status " + answer.statusCode();
            }
            speeds[i] = log.length / 1e6 / ((System.nanoTime() - begun) / 1e9);
        }
        return String.format(Locale.ROOT, "%.0f", median(speeds));
    }

    /** Of the later half: the first rounds are for the compiler. */
    private static double median(double[] speeds) {
        double[] later = Arrays.copyOfRange(speeds, ROUNDS / 2, ROUNDS);
        Arrays.sort(later);
        return later[later.length / 2];
    }
}
