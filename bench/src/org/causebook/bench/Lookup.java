package org.causebook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.causebook.persistence.embedded.EmbeddedPostgres;

/**
 * Answers a second of the packaged application over what {@code Load} filled, in turn with nginx serving a file of the
 * same bytes: {@code bench/run Lookup 100000 [directory]}. The generator runs on the same cores as both.
 */
public final class Lookup {

    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("seconds", 5);

    /** Lengths of a round. The whole way to the database and back is so much code that compiling it takes a minute. */
    private static final int WARM_UP_COLD = 15;

    private static final int WARM_UP_HOT = 4;

    private static final String HOT = "2148598792";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Wrk wrk = new Wrk(32, SECONDS);
    private final Application application;
    private final Nginx nginx;
    private final Requests requests;
    private int files;

    private Lookup(Application application, Nginx nginx, Requests requests) {
        this.application = application;
        this.nginx = nginx;
        this.requests = requests;
    }

    /** The options of wrk for one round; the round before the first is for warming up. */
    private interface Options {
        List<String> of(int round) throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        var directory = Path.of(arguments.length > 1 ? arguments[1] : "bench/target/data-" + count);
        var scratch = Files.createDirectories(Path.of("bench/target/lookup"));
        var command = List.of("java", "-Xmx512m", "-jar", Application.JAR);
        try (var postgres = EmbeddedPostgres.open(directory);
                var nginx = Nginx.start(scratch);
                var application = Application.start(postgres.login(), command)) {
            Memory.printMachine();
            System.out.printf("%,d entries; %s%n", count, String.join(" ", command));
            new Lookup(application, nginx, new Requests(scratch, count)).run();
            new Memory(application.pid()).print();
        }
    }

    private void run() throws Exception {
        System.out.printf(
                "%-20s %8s %9s %8s %8s   %9s %8s %7s%n",
                "", "bytes", "req/s", "p50 ms", "p99 ms", "nginx", "p99 ms", "ratio");
        hot("hot, JSON", "/api/v1/codes/" + HOT, "application/json");
        hot("hot, HTML", "/codes/" + HOT, "text/html");
        hot("hot, text", "/codes/" + HOT, "text/plain");
        cold("cold, JSON", lookup(typical()), round -> requests.single(round, ROUNDS + 1));
        cold("batch of 100, JSON", batch(), round -> requests.batches(round, ROUNDS + 1));
    }

    private void hot(String name, String path, String accept) throws Exception {
        var request = request(path).header("Accept", accept);
        measure(name, request.build(), round -> List.of("-H", "Accept: " + accept), WARM_UP_HOT);
    }

    private void cold(String name, HttpRequest.Builder request, Options options) throws Exception {
        measure(name, request.build(), options, WARM_UP_COLD);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(application.server() + path));
    }

    private HttpRequest.Builder lookup(String code) {
        return request("/api/v1/codes/" + code);
    }

    /** A code whose answer is neither long nor short: of a code that many catalogs share there is much to say. */
    private String typical() throws IOException, InterruptedException {
        var byLength = new ArrayList<Map.Entry<Integer, String>>();
        for (var code : requests.some()) {
            var answer = client.send(lookup(code).build(), BodyHandlers.ofByteArray());
            byLength.add(Map.entry(answer.body().length, code));
        }
        byLength.sort(Map.Entry.comparingByKey());
        return byLength.get(byLength.size() / 2).getValue();
    }

    private HttpRequest.Builder batch() {
        return request("/api/v1/lookups")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(requests.batch()));
    }

    private void measure(String name, HttpRequest example, Options options, int warmUp) throws Exception {
        var answer = client.send(example, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(example + " was answered with " + answer.statusCode());
        }
        var url = example.uri().toString();
        // Of a file that changes, nginx would go on sending the length that it had.
        var file = nginx.serve("answer-" + ++files, answer.body());
        var ours = new ArrayList<Wrk.Result>();
        var theirs = new ArrayList<Wrk.Result>();
        wrk.warmUp(warmUp, url, options.of(0));
        for (int round = 1; round <= ROUNDS; round++) {
            ours.add(wrk.run(url, options.of(round)));
            theirs.add(wrk.run(file, List.of()));
        }
        print(name, answer.body().length, ours, theirs);
    }

    private static void print(String name, int bytes, List<Wrk.Result> ours, List<Wrk.Result> theirs) {
        double rate = median(ours, Wrk.Result::rate);
        double baseline = median(theirs, Wrk.Result::rate);
        System.out.printf(
                Locale.ROOT,
                "%-20s %8d %,9.0f %8.2f %8.2f   %,9.0f %8.2f %6.1f%%%n",
                name,
                bytes,
                rate,
                median(ours, Wrk.Result::half),
                median(ours, Wrk.Result::most),
                baseline,
                median(theirs, Wrk.Result::most),
                100 * rate / baseline);
    }

    private static double median(List<Wrk.Result> results, ToDoubleFunction<Wrk.Result> figure) {
        var sorted = results.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }
}
