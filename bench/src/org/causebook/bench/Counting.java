package org.causebook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.causebook.persistence.embedded.EmbeddedPostgres;

/**
 * What counting lookups costs, and whether the counts are right: {@code bench/run Counting [directory]}. Two applications
 * on one database are asked in turn, one of which counts. Then the one that counts is killed under load, and then the
 * database is held for a minute. Of 20 lookups one is of a code that nobody knows, and each comes from a client of its own.
 */
public final class Counting {

    private static final int ROUNDS = Integer.getInteger("rounds", 8);
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final int AWAY = Integer.getInteger("away", 60);

    /** Longer than counts wait to be written. */
    private static final int WRITTEN_AFTER = 8_000;

    private static final Pattern DONE = Pattern.compile("done (\\d+) in (\\d+) us, (\\d+) refused");

    private static final String SCRIPT = """
            local known = { "2148598792", "3", "1722", "1060", "2148598801" }
            local n = %d
            local headers = { ["Accept"] = "application/json" }
            request = function()
              n = n + 1
              local code = known[n %% 5 + 1]
              if n %% 20 == 0 then code = tostring(2843672576 + (n / 20) %% 200) end
              headers["X-Forwarded-For"] = string.format("10.%%d.%%d.%%d", n / 65536 %% 256, n / 256 %% 256, n %% 256)
              return wrk.format("GET", "/api/v1/codes/" .. code, headers)
            end
            done = function(summary)
              local wrong = summary.errors.connect + summary.errors.read + summary.errors.status + summary.errors.timeout
              print(string.format("done %%d in %%d us, %%d refused", summary.requests, summary.duration, wrong))
            end
            """;

    private final EmbeddedPostgres postgres;
    private final Path directory;
    private final Path script;
    private final Tool wrk = new Tool("wrk");
    private int clients;

    private Counting(EmbeddedPostgres postgres, Path directory, Path scratch) {
        this.postgres = postgres;
        this.directory = directory;
        this.script = scratch.resolve("lookups.lua");
    }

    /**
     * What wrk has got.
     *
     * @param cost microseconds of processor time that the application took for an answer
     */
    private record Sent(long answers, double rate, double cost) {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments.length > 0 ? arguments[0] : "bench/target/data-counting");
        var scratch = Files.createDirectories(Path.of("bench/target/counting"));
        try (var postgres = EmbeddedPostgres.open(directory)) {
            Memory.printMachine();
            new Counting(postgres, directory, scratch).run();
            Memory.printMachine();
        }
    }

    private static List<String> command(boolean counting) {
        return List.of(
                "java",
                "-Xmx512m",
                "-Dcausebook.shipped.catalogs=iissync,windows",
                "-Dcausebook.sightings.per-client=1000000000",
                "-Dcausebook.sightings.enabled=" + counting,
                "-Dquarkus.http.proxy.proxy-address-forwarding=true",
                "-Dquarkus.http.proxy.allow-x-forwarded=true",
                "-Dquarkus.http.proxy.trusted-proxies=127.0.0.1",
                "-jar",
                Application.JAR);
    }

    private void run() throws Exception {
        var counts = Application.start(postgres.login(), command(true));
        try {
            try (var silent = Application.start(postgres.login(), command(false), Application.PORT + 1)) {
                compare(counts, silent);
            }
            if (!Boolean.getBoolean("rate-only")) {
                counts = kill(counts);
                holdDatabase(counts);
            }
        } finally {
            counts.close();
        }
    }

    private void compare(Application counts, Application silent) throws Exception {
        send(silent, 15);
        send(counts, 15);
        Thread.sleep(WRITTEN_AFTER);
        long before = counted();
        long answers = 0;
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var costs = new ArrayList<Double>();
        var baseCosts = new ArrayList<Double>();
        var costRatios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            // Who comes first changes, so that what else the machine does favours neither.
            boolean first = round % 2 == 0;
            var one = send(first ? counts : silent, SECONDS);
            var other = send(first ? silent : counts, SECONDS);
            var mine = first ? one : other;
            var theirs = first ? other : one;
            answers += mine.answers();
            with.add(mine.rate());
            without.add(theirs.rate());
            ratios.add(mine.rate() / theirs.rate());
            costs.add(mine.cost());
            baseCosts.add(theirs.cost());
            costRatios.add(mine.cost() / theirs.cost());
        }
        Thread.sleep(WRITTEN_AFTER);
        System.out.printf(
                Locale.ROOT,
                "rate: %,.0f/s with counting, %,.0f/s without (medians of %d rounds), ratio of pairs %.3f (median)%n",
                median(with),
                median(without),
                ROUNDS,
                median(ratios));
        System.out.printf(
                Locale.ROOT,
                "processor time: %.2f us an answer with counting, %.2f us without (medians), ratio of pairs %.3f (median)%n",
                median(costs),
                median(baseCosts),
                median(costRatios));
        report("counts", answers, before);
    }

    private Application kill(Application counts) throws Exception {
        Thread.sleep(WRITTEN_AFTER);
        long before = counted();
        long answers = 0;
        var bySecond = new ArrayList<Long>();
        for (int second = 0; second < 20; second++) {
            long got = send(counts, 1).answers();
            answers += got;
            bySecond.add(got);
        }
        counts.kill();
        var again = Application.start(postgres.login(), command(true));
        Thread.sleep(WRITTEN_AFTER);
        report("killed", answers, before);
        long last = bySecond.subList(bySecond.size() - 10, bySecond.size()).stream()
                .mapToLong(Long::longValue)
                .sum();
        System.out.printf(Locale.ROOT, "killed: the last ten seconds had %,d lookups%n", last);
        return again;
    }

    private void holdDatabase(Application counts) throws Exception {
        send(counts, 15);
        Thread.sleep(WRITTEN_AFTER);
        long before = counted();
        var memory = new Memory(counts.pid());
        long resident = memory.resident();
        long answers = send(counts, 3).answers();
        signal("STOP");
        var end = LocalTime.now().plus(AWAY, ChronoUnit.SECONDS);
        try {
            while (LocalTime.now().isBefore(end)) {
                answers += send(counts, 3).answers();
            }
        } finally {
            signal("CONT");
        }
        System.out.printf(
                "away: %d s; resident memory %d MB before, %d MB at the end%n", AWAY, resident, memory.resident());
        Thread.sleep(3 * WRITTEN_AFTER);
        report("away", answers, before);
    }

    /** What wrk counts as answered, and what stands in the table. Those under way when wrk stops are counted too. */
    private void report(String what, long answers, long before) throws SQLException {
        long added = counted() - before;
        System.out.printf(
                Locale.ROOT, "%s: %,d answers, %,d counted, difference %,d%n", what, answers, added, added - answers);
    }

    private Sent send(Application application, int seconds) throws IOException, InterruptedException {
        Files.writeString(script, SCRIPT.formatted(clients));
        var cpu = cpu(application);
        var printed = wrk.run(List.of(
                "-t1", "-c32", "-d" + seconds + "s", "--timeout", "10s", "-s", script.toString(), application.server()));
        var done = DONE.matcher(printed);
        if (!done.find()) {
            throw new IllegalStateException(printed);
        }
        long answers = Long.parseLong(done.group(1)) - Long.parseLong(done.group(3));
        clients += (int) (Long.parseLong(done.group(1)) + 100);
        double cost = (cpu(application) - cpu) / 1e3 / answers;
        return new Sent(answers, answers / (Double.parseDouble(done.group(2)) / 1e6), cost);
    }

    /** Nanoseconds of processor time, which says more than a rate where others use the machine too. */
    private static long cpu(Application application) {
        return ProcessHandle.of(application.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow()
                .toNanos();
    }

    private long counted() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.login().url(), "causebook", postgres.login().password());
                var rows = connection
                        .createStatement()
                        .executeQuery("select coalesce(sum(answered + undetermined + unknown), 0) from sighting_count")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** To the postmaster and all that it has started. */
    private void signal(String name) throws IOException, InterruptedException {
        try (var files = Files.walk(directory)) {
            var file = files.filter(each -> each.endsWith("postmaster.pid")).findFirst().orElseThrow();
            long postmaster = Long.parseLong(Files.readAllLines(file).get(0).trim());
            var handle = ProcessHandle.of(postmaster).orElseThrow();
            var pids = new ArrayList<>(List.of(handle.pid()));
            handle.descendants().forEach(child -> pids.add(child.pid()));
            for (long pid : pids) {
                new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
            }
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
