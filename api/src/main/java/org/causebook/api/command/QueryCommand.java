package org.causebook.api.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiFunction;
import org.causebook.api.answer.AnswerText;

/** The commands that read. */
enum QueryCommand implements RemoteCommand {
    LOOK_UP("look-up", "look-up CODE...         say what codes mean", "lookups", AnswerText::lookups) {
        @Override
        String ask(CommandArguments arguments, RemoteServer server) {
            if (arguments.words().isEmpty()) {
                throw CommandFailed.wrongUse("Give at least one code.");
            }
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            var codes = request.putArray("codes");
            arguments.words().forEach(codes::add);
            arguments.value(CATALOG).ifPresent(slug -> request.put("catalog", slug));
            return server.post("/api/v1/lookups", "application/json", BodyPublishers.ofString(request.toString()));
        }

        @Override
        boolean isKnown(JsonNode answer) {
            return hasKnown(answer.path("lookups"));
        }
    },

    SCAN(
            "scan",
            "scan FILE|-             find the codes in a log, or in what is piped in",
            "summary",
            AnswerText::scan) {
        @Override
        String ask(CommandArguments arguments, RemoteServer server) {
            return server.post(
                    "/api/v1/scans" + catalog(arguments, "?"), "text/plain", log(arguments.word("file, or -")));
        }

        @Override
        boolean isKnown(JsonNode answer) {
            return hasKnown(answer.path("summary"));
        }
    },

    SEARCH("search", "search WORDS            find entries by words", "hits", AnswerText::search) {
        @Override
        String ask(CommandArguments arguments, RemoteServer server) {
            if (arguments.words().isEmpty()) {
                throw CommandFailed.wrongUse("Give at least one word.");
            }
            var words = RemoteServer.encoded(String.join(" ", arguments.words()));
            return server.get("/api/v1/search?q=" + words + catalog(arguments, "&"));
        }

        @Override
        boolean isKnown(JsonNode answer) {
            return !answer.path("hits").isEmpty();
        }
    };

    private static final String CATALOG = "--catalog";
    private static final String STANDARD_INPUT = "-";

    private final String id;
    private final String usage;
    private final String list;
    private final BiFunction<JsonNode, String, String> text;

    QueryCommand(String id, String usage, String list, BiFunction<JsonNode, String, String> text) {
        this.id = id;
        this.usage = usage;
        this.list = list;
        this.text = text;
    }

    abstract String ask(CommandArguments arguments, RemoteServer server);

    abstract boolean isKnown(JsonNode answer);

    @Override
    public String id() {
        return id;
    }

    @Override
    public String usage() {
        return usage;
    }

    @Override
    public Set<String> options() {
        return Set.of(CATALOG);
    }

    @Override
    public int run(CommandArguments arguments, RemoteServer server, CommandOutput output) {
        var answer = ask(arguments, server);
        var tree = server.tree(answer, list);
        if (output.json()) {
            output.json(answer);
        } else {
            output.text(text.apply(tree, server.address()));
        }
        return isKnown(tree) ? ANSWERED : NOTHING_KNOWN;
    }

    private static String catalog(CommandArguments arguments, String mark) {
        return arguments
                .value(CATALOG)
                .map(slug -> mark + "catalog=" + RemoteServer.encoded(slug))
                .orElse("");
    }

    private static BodyPublisher log(String file) {
        if (file.equals(STANDARD_INPUT)) {
            return BodyPublishers.ofInputStream(() -> System.in);
        }
        try {
            return BodyPublishers.ofFile(Path.of(file));
        } catch (FileNotFoundException | IllegalArgumentException gone) {
            throw CommandFailed.wrongUse("There is no file " + file + " that can be read.");
        }
    }

    private static boolean hasKnown(JsonNode codes) {
        for (var code : codes) {
            if (code.path("known").asBoolean()) {
                return true;
            }
        }
        return false;
    }
}
