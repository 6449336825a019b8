package org.causebook.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.causebook.persistence.embedded.EmbeddedPostgres;

/**
 * Measures searches of a packaged application over what {@code Load} filled, one after the other, from request to last
 * byte: {@code bench/run Search 100000 [directory]}. The baseline is a search for nothing, which asks the database
 * nothing.
 */
public final class Search {

    private static final int SECONDS = Integer.getInteger("seconds", 10);

    /** As many addresses as one client gets through in that time. */
    private static final int ADDRESSES = SECONDS * 2_000;

    /** How many times as long all kinds are searched for by turns first: compiling so much code takes a minute. */
    private static final int WARM_UP = 9;

    private final SplittableRandom random = new SplittableRandom(8);
    private final Wrk wrk = new Wrk(1, SECONDS);
    private final Application application;
    private final Path scratch;

    private Search(Application application, Path scratch) {
        this.application = application;
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        var directory = Path.of(arguments.length > 1 ? arguments[1] : "bench/target/data-" + count);
        var scratch = Files.createDirectories(Path.of("bench/target/search"));
        try (var postgres = EmbeddedPostgres.open(directory);
                var application = Application.start(postgres.login())) {
            System.out.printf(Locale.ROOT, "%,d entries%n", count);
            new Search(application, scratch).run(count);
        }
    }

    private void run(int count) throws Exception {
        var kinds = kinds(count);
        wrk.warmUp(WARM_UP, application.server(), addresses(() -> anyOf(kinds.values()).get()));
        System.out.printf("%-26s %9s %9s %9s %9s%n", "milliseconds, one client", "searches", "p50", "p99", "baseline");
        var baseline = wrk.run(application.server(), addresses(() -> search("")));
        print("a search for nothing", baseline, baseline);
        for (var kind : kinds.entrySet()) {
            print(kind.getKey(), wrk.run(application.server(), addresses(kind.getValue())), baseline);
        }
    }

    /** What a server that runs for days is asked. */
    private Supplier<String> anyOf(Collection<Supplier<String>> kinds) {
        return List.copyOf(kinds).get(random.nextInt(kinds.size()));
    }

    private List<String> addresses(Supplier<String> address) throws IOException {
        return Requests.gets(scratch, "search", Stream.generate(address).limit(ADDRESSES).toList());
    }

    private static void print(String what, Wrk.Result result, Wrk.Result baseline) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %,9.0f %9.2f %9.2f %8.1fx%n",
                what,
                result.rate() * SECONDS,
                result.half(),
                result.most(),
                result.half() / baseline.half());
    }

    private Map<String, Supplier<String>> kinds(int count) {
        var kinds = new LinkedHashMap<String, Supplier<String>>();
        kinds.put("exact code", () -> search(Sample.of(random.nextInt(count)).code()));
        kinds.put("exact symbol", () -> search(Sample.of(random.nextInt(count)).symbol()));
        kinds.put("one word", () -> search(Words.any(random)));
        kinds.put("two words", () -> search(Words.any(random) + " " + Words.any(random)));
        kinds.put("phrase", () -> search(phrase(Sample.of(random.nextInt(count)).meaning())));
        kinds.put("prefix", () -> search(cut(Sample.of(random.nextInt(count)).symbol())));
        kinds.put("typo", () -> search(mistyped(word(word -> word.length() > 5))));
        kinds.put("zero hits", () -> search("qx" + Long.toString(random.nextLong(1L << 40), 36).replaceAll("[0-9]", "z")));
        kinds.put("filter and word", () -> search("outcome:warning catalog:invented-1 " + Words.any(random)));
        kinds.put("suggestion", () -> "/api/v1/search/suggestions?q=" + cut(Sample.of(random.nextInt(count)).symbol()));
        return kinds;
    }

    private static String search(String text) {
        return "/api/v1/search?limit=20&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String word(Function<String, Boolean> fits) {
        var word = Words.any(random);
        while (!fits.apply(word)) {
            word = Words.any(random);
        }
        return word;
    }

    private static String phrase(String meaning) {
        var words = meaning.replace(".", "").split(" ");
        return "\"" + words[1] + " " + words[2] + "\"";
    }

    private String cut(String symbol) {
        return symbol.substring(0, random.nextInt(4, Math.max(5, symbol.length())));
    }

    private String mistyped(String word) {
        int at = random.nextInt(1, word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
