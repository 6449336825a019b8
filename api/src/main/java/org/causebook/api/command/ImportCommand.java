package org.causebook.api.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Brings a file into a catalog: says what that would do, and does it when it is told to. */
final class ImportCommand implements RemoteCommand {

    private static final String CATALOG = "--catalog";
    private static final String FORMAT = "--format";
    private static final String COLUMNS = "--columns";
    private static final String PREFIX = "--prefix";
    private static final String AS = "--as";
    private static final String YES = "--yes";

    private static final Set<String> OPEN = Set.of("running", "cancelling");
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** More would scroll what matters away; {@code --json} has all. */
    private static final int MOST_REASONS = 20;

    @Override
    public String id() {
        return "import";
    }

    @Override
    public String usage() {
        return """
                import FILE --catalog SLUG [--as drafts|review|published] [--yes]
                                          say what a file would do to a catalog, and
                                          with --yes do it""";
    }

    @Override
    public Set<String> options() {
        return Set.of(CATALOG, FORMAT, COLUMNS, PREFIX, AS);
    }

    @Override
    public Set<String> flags() {
        return Set.of(YES);
    }

    @Override
    public int run(CommandArguments arguments, RemoteServer server, CommandOutput output) {
        var name = arguments.word("file");
        var file = read(name);
        var catalog = arguments
                .value(CATALOG)
                .orElseThrow(() -> CommandFailed.wrongUse("Name the catalog with " + CATALOG + "."));
        var path = "/api/v1/catalogs/" + RemoteServer.encoded(catalog) + "/imports";
        var query = new StringBuilder("?name=")
                .append(RemoteServer.encoded(String.valueOf(Path.of(name).getFileName())));
        for (var option : Set.of(FORMAT, COLUMNS, PREFIX)) {
            arguments
                    .value(option)
                    .ifPresent(value -> query.append('&')
                            .append(option.substring(2))
                            .append('=')
                            .append(RemoteServer.encoded(value)));
        }
        var answer = server.post(path + "/plan" + query, "text/plain", BodyPublishers.ofByteArray(file));
        var plan = server.tree(answer, "rows");
        int possible = count(plan, "new") + count(plan, "changed");
        if (!arguments.has(YES)) {
            if (output.json()) {
                output.json(answer);
            } else {
                output.text(summary(plan)
                        + (possible == 0
                                ? ""
                                : "Nothing was changed. Add " + YES + " to import " + entries(possible) + ".\n"));
            }
            return possible > 0 ? ANSWERED : NOTHING_KNOWN;
        }
        if (!output.json()) {
            output.text(summary(plan));
        }
        query.append("&as=").append(RemoteServer.encoded(arguments.value(AS).orElse("drafts")));
        var done = server.post(
                path + query,
                "text/plain",
                BodyPublishers.ofByteArray(file),
                Map.of("If-Match", '"' + plan.path("tag").asText() + '"'));
        var result = wait(server, server.tree(done), output);
        var state = result.path("state").asText();
        if (!state.equals("done")) {
            var reason = result.path("reason").asText();
            throw CommandFailed.noAnswer(
                    "Nothing was imported: the import was " + state + "." + (reason.isEmpty() ? "" : " " + reason));
        }
        if (output.json()) {
            output.json(result.toString());
        } else {
            output.text("Imported " + entries(result.path("entries").asInt()) + ": "
                    + result.path("as").asText() + ".\n");
        }
        return result.path("entries").asInt() > 0 ? ANSWERED : NOTHING_KNOWN;
    }

    /** Shows how far a large import has come, until it has ended. To leave does not end it. */
    private static JsonNode wait(RemoteServer server, JsonNode started, CommandOutput output) {
        var now = started;
        var bar = new ProgressBar(output.err());
        while (OPEN.contains(now.path("state").asText())) {
            bar.show(now.path("progress").asInt());
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw CommandFailed.noAnswer("Interrupted. The import goes on at the server.");
            }
            now = server.tree(server.get("/api/v1/imports/" + now.path("id").asLong()));
        }
        bar.end(now.path("progress").asInt());
        return now;
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException gone) {
            throw CommandFailed.wrongUse("There is no file " + file + " that can be read.");
        }
    }

    private static int count(JsonNode plan, String kind) {
        for (var count : plan.path("counts")) {
            if (count.path("kind").asText().equals(kind)) {
                return count.path("rows").asInt();
            }
        }
        return 0;
    }

    private static String summary(JsonNode plan) {
        var text = new StringBuilder();
        for (var count : plan.path("counts")) {
            text.append(String.format(
                    "%6d %s%n", count.path("rows").asInt(), count.path("kind").asText()));
        }
        int reasons = 0;
        for (var row : plan.path("rows")) {
            var reason = row.path("reason").asText();
            if (!reason.isEmpty() && reasons++ < MOST_REASONS) {
                text.append("line ").append(row.path("line").asInt());
                text.append(", ")
                        .append(row.path("written").asText())
                        .append(": ")
                        .append(reason)
                        .append('\n');
            }
        }
        if (reasons > MOST_REASONS) {
            text.append("and ").append(reasons - MOST_REASONS).append(" more\n");
        }
        return text.toString();
    }

    private static String entries(int count) {
        return count + (count == 1 ? " entry" : " entries");
    }
}
