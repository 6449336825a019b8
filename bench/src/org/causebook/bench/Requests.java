package org.causebook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that differ each time, prepared as files that a script of wrk sends line by line. */
final class Requests {

    private static final String SCRIPT = """
            local lines = {}
            for line in io.lines("%s") do lines[#lines + 1] = line end
            local at = 0
            function request()
              at = at %% #lines + 1
              return %s
            end
            """;

    private static final String GET = "\"GET \" .. lines[at] .. \" HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n\"";
    private static final String POST = "wrk.format(\"POST\", nil, {[\"Content-Type\"] = \"application/json\"}, lines[at])";

    private final Path directory;
    private final List<String> codes;

    /**
     * All codes of so many invented entries, each once however many catalogs share it, in an order of no meaning that is
     * the same in every run.
     */
    Requests(Path directory, int count) {
        this.directory = directory;
        this.codes = IntStream.range(0, count).mapToObj(i -> Sample.of(i).code()).distinct().collect(Collectors.toList());
        Collections.shuffle(codes, new Random(4));
    }

    /** A hundred of the codes. */
    List<String> some() {
        return codes.subList(0, 100);
    }

    /** Looks up one code after the other, from the given share of all of them; no two shares have a code in common. */
    List<String> single(int share, int shares) throws IOException {
        var paths = part(share, shares).stream().map(code -> "/api/v1/codes/" + code).toList();
        return gets(directory, "single", paths);
    }

    /** A hundred at once. */
    List<String> batches(int share, int shares) throws IOException {
        var part = part(share, shares);
        var bodies = new ArrayList<String>();
        for (int from = 0; from + 100 <= part.size() && bodies.size() < 20_000; from += 100) {
            bodies.add(body(part.subList(from, from + 100)));
        }
        return script(directory, "batch", bodies, POST);
    }

    /** Asks for one path after the other, and begins anew after the last. */
    static List<String> gets(Path directory, String name, List<String> paths) throws IOException {
        return script(directory, name, paths, GET);
    }

    String batch() {
        return body(some());
    }

    private static String body(List<String> codes) {
        return codes.stream().collect(Collectors.joining("\", \"", "{\"codes\": [\"", "\"]}"));
    }

    private List<String> part(int share, int shares) {
        int size = codes.size() / shares;
        return codes.subList(share * size, (share + 1) * size);
    }

    private static List<String> script(Path directory, String name, List<String> lines, String request)
            throws IOException {
        var list = directory.resolve(name + ".txt").toAbsolutePath();
        Files.write(list, lines);
        var script = directory.resolve(name + ".lua");
        Files.writeString(script, SCRIPT.formatted(list, request));
        return List.of("-s", script.toString());
    }
}
