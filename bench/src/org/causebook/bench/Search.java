package org.causebook.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.causebook.persistence.embedded.EmbeddedPostgres;

/**
 * Measures searches of a packaged application over what {@code Load} filled, one after the other, from request to last
 * byte: {@code bench/run Search 100000 [directory]}. The baseline is a search for nothing, which asks the database
 * nothing.
 */
public final class Search {

    private static final int TIMES = 1_000;

    /** Searches of each kind before the first that counts. */
    private static final int WARMING = 1_000;

    private final SplittableRandom random = new SplittableRandom(8);
    private final Application application;

    private Search(Application application) {
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        var directory = Path.of(arguments.length > 1 ? arguments[1] : "bench/target/data-" + count);
        try (var postgres = EmbeddedPostgres.open(directory);
                var application = Application.start(postgres.login())) {
            System.out.printf(Locale.ROOT, "%,d entries, %,d searches of each kind%n", count, TIMES);
            Timings.head();
            var search = new Search(application);
            search.warmUp(search.kinds(count).values());
            var baseline = search.timed(() -> search(""));
            baseline.print("a search for nothing", baseline);
            for (var kind : search.kinds(count).entrySet()) {
                search.timed(kind.getValue()).print(kind.getKey(), baseline);
            }
        }
    }

    /** Every kind by turns, until the code that they share is compiled: what a server that runs for days is like. */
    private void warmUp(Collection<Supplier<String>> kinds) throws Exception {
        for (int i = 0; i < WARMING; i++) {
            for (var kind : kinds) {
                application.send(application.request(kind.get()).build(), 200);
            }
        }
    }

    private Timings timed(Supplier<String> address) throws Exception {
        return Timings.of(TIMES, turn -> application.send(application.request(address.get()).build(), 200));
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
