package org.causebook.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.causebook.api.answer.AnswerText;
import org.causebook.api.catalog.CatalogResponse;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.api.lookup.LookupsResponse;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.PageResponse;
import org.causebook.api.request.Parameters;
import org.causebook.api.scan.ScanResponse;
import org.causebook.api.search.SearchResponse;
import org.causebook.catalog.Audience;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.ShowEntry;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.UnknownEntry;
import org.causebook.code.NotACode;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.NotCodes;
import org.causebook.scan.InterpretInput;
import org.causebook.scan.ScanLog;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchRequest;

/**
 * The tools. They call the use cases of the API and answer in its shapes, with the same in words. How they are described
 * to assistants stands in {@code mcp/tools.json}.
 */
@ApplicationScoped
class McpTools {

    /** How many characters of a log a tool takes: longer ones are for the API, which reads them as they come. */
    static final int MAX_LOG = 200_000;

    /** A list for an assistant, which reads all of it. */
    private static final int PAGE = 20;

    private static final String DESCRIPTIONS = "/mcp/tools.json";

    private final LookUpCodes lookUpCodes;
    private final InterpretInput input;
    private final SearchEntries searchEntries;
    private final ShowEntry showEntry;
    private final ScanLog scanLog;
    private final BrowseCatalogs browse;
    private final ObjectMapper json;
    private final ArrayNode descriptions;
    private final Map<String, Tool> tools;

    /** What a tool does, and how its answer reads. */
    private record Tool(Call call, BiFunction<JsonNode, String, String> text) {}

    private interface Call {
        Object answer(Audience reader, McpArguments arguments);
    }

    @Inject
    McpTools(
            LookUpCodes lookUpCodes,
            InterpretInput input,
            SearchEntries searchEntries,
            ShowEntry showEntry,
            ScanLog scanLog,
            BrowseCatalogs browse,
            ObjectMapper json) {
        this.lookUpCodes = lookUpCodes;
        this.input = input;
        this.searchEntries = searchEntries;
        this.showEntry = showEntry;
        this.scanLog = scanLog;
        this.browse = browse;
        this.json = json;
        this.descriptions = descriptions(json);
        this.tools = Map.of(
                "look_up_codes", new Tool(this::lookUp, AnswerText::lookups),
                "search_entries", new Tool(this::search, AnswerText::search),
                "read_entry", new Tool(this::readEntry, AnswerText::entry),
                "scan_log", new Tool(this::scan, AnswerText::scan),
                "list_catalogs", new Tool(this::listCatalogs, AnswerText::catalogs));
    }

    /** The answer to {@code tools/list}: all of them in one page. */
    ObjectNode list() {
        return json.createObjectNode().set("tools", descriptions.deepCopy());
    }

    /**
     * The answer to {@code tools/call}. An argument that is at fault is told to the assistant, which can mend it.
     *
     * @throws McpError if there is no such tool
     */
    ObjectNode call(Audience reader, JsonNode params) {
        var name = params.path("name").asText();
        var tool = tools.get(name);
        if (tool == null) {
            throw new McpError(McpError.INVALID_PARAMS, "There is no such tool. tools/list names all.");
        }
        try {
            var arguments = new McpArguments(params.path("arguments"), names(name));
            JsonNode answer = json.valueToTree(tool.call().answer(reader, arguments));
            var result = text(tool.text().apply(answer, ""), false);
            result.set("structuredContent", answer);
            return result;
        } catch (InvalidQuery invalid) {
            return text("The argument " + invalid.field() + " " + invalid.getMessage() + ".", true);
        } catch (NotCodes none) {
            return text(reason(none), true);
        } catch (NotACode none) {
            return text(String.valueOf(none.getMessage()), true);
        } catch (UnknownCatalog unknown) {
            return text(ProblemType.UNKNOWN_CATALOG.title() + ". The tool list_catalogs names all.", true);
        } catch (UnknownEntry unknown) {
            return text(ProblemType.UNKNOWN_ENTRY.title() + ".", true);
        }
    }

    private Object lookUp(Audience reader, McpArguments arguments) {
        var codes = arguments.texts("codes");
        var text = arguments.optional("text");
        var catalog = Parameters.preferred(arguments.optional("catalog").orElse(null));
        if (codes.isEmpty() == text.isEmpty()) {
            throw new InvalidQuery("codes", "must hold at least one code, unless a text is given in its place");
        }
        return LookupsResponse.from(
                text.isPresent() ? input.lookUp(reader, text.get()) : lookUpCodes.lookUp(reader, codes, catalog));
    }

    /** Over HTTP the address bounds the text; here nothing else would. */
    private Object search(Audience reader, McpArguments arguments) {
        var text = arguments.required("text");
        if (text.length() > InterpretInput.LONGEST) {
            throw new InvalidQuery("text", "must have at most " + InterpretInput.LONGEST + " characters");
        }
        return SearchResponse.from(searchEntries.search(SearchRequest.of(new SearchRequest.Raw(
                text,
                Parameters.preferred(arguments.optional("catalog").orElse(null)),
                arguments.optional("product"),
                arguments.optional("outcome"),
                arguments.number("limit").or(() -> Optional.of(PAGE)),
                arguments.optional("after")))));
    }

    private Object readEntry(Audience reader, McpArguments arguments) {
        return EntryResponse.from(
                showEntry.show(reader, Parameters.slug(arguments.required("catalog")), arguments.required("code")));
    }

    private Object scan(Audience reader, McpArguments arguments) {
        var log = arguments.required("text");
        if (log.length() > MAX_LOG) {
            throw new InvalidQuery("text", "must have at most " + MAX_LOG + " characters; send the lines that matter");
        }
        try {
            return ScanResponse.from(scanLog.scan(new StringReader(log), arguments.texts("catalogs")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Object listCatalogs(Audience reader, McpArguments arguments) {
        return PageResponse.of(
                browse.list(reader, arguments.number("limit"), arguments.optional("after")), CatalogResponse::from);
    }

    private static String reason(NotCodes none) {
        var lines = new ArrayList<String>(List.of(String.valueOf(none.first().getMessage())));
        if (none.reasons().lastKey() > 0) {
            none.reasons().forEach((at, fault) -> lines.add("codes[" + at + "]: " + fault.fault() + "."));
        }
        none.suggestions()
                .forEach(each -> lines.add("Did you mean " + each.entry().display() + "? "
                        + each.entry().catalogTitle() + ": " + each.entry().meaning()));
        return String.join("\n", lines);
    }

    private ObjectNode text(String text, boolean isError) {
        var result = json.createObjectNode();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result.put("isError", isError);
    }

    private Set<String> names(String tool) {
        var names = new TreeSet<String>();
        for (var each : descriptions) {
            if (each.path("name").asText().equals(tool)) {
                each.path("inputSchema").path("properties").fieldNames().forEachRemaining(names::add);
            }
        }
        return names;
    }

    private static ArrayNode descriptions(ObjectMapper json) {
        try (InputStream file = McpTools.class.getResourceAsStream(DESCRIPTIONS)) {
            return json.readValue(Objects.requireNonNull(file), ArrayNode.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
