package org.causebook.api.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.causebook.api.answer.AnswerText;
import org.causebook.api.catalog.CatalogResponse;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.Audience;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.ShowEntry;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.UnknownEntry;
import org.causebook.code.NotACode;

/**
 * The resources, of which there are two kinds: {@code causebook://catalogs/{catalog}} and
 * {@code causebook://catalogs/{catalog}/{code}}. Catalogs are listed; entries are too many.
 */
@ApplicationScoped
class McpContents {

    private static final String CATALOG = "causebook://catalogs/";
    private static final Pattern ADDRESS =
            Pattern.compile("causebook://catalogs/(?<catalog>[^/?#]+)(?:/(?<code>[^/?#]+))?");
    private static final String JSON = "application/json";

    private final BrowseCatalogs browse;
    private final ShowEntry showEntry;
    private final ObjectMapper json;

    @Inject
    McpContents(BrowseCatalogs browse, ShowEntry showEntry, ObjectMapper json) {
        this.browse = browse;
        this.showEntry = showEntry;
        this.json = json;
    }

    /**
     * The answer to {@code resources/list}: a page of catalogs.
     *
     * @throws McpError if the cursor is none that this list gave
     */
    ObjectNode list(Audience reader, JsonNode params) {
        try {
            var cursor = new McpArguments(params, Set.of("cursor", "_meta")).optional("cursor");
            var page = browse.list(reader, Optional.empty(), cursor);
            var result = json.createObjectNode();
            var resources = result.putArray("resources");
            page.items().forEach(catalog -> resources.add(described(catalog)));
            page.next().ifPresent(next -> result.put("nextCursor", next));
            return result;
        } catch (InvalidQuery forged) {
            throw new McpError(McpError.INVALID_PARAMS, "The cursor is not one that this list gave.");
        }
    }

    private ObjectNode described(Catalog catalog) {
        var shape = json.<JsonNode>valueToTree(CatalogResponse.from(catalog));
        return json.createObjectNode()
                .put("uri", CATALOG + shape.path("slug").asText())
                .put("name", shape.path("slug").asText())
                .put("title", shape.path("title").asText())
                .put("description", shape.path("summary").asText())
                .put("mimeType", JSON);
    }

    /** The answer to {@code resources/templates/list}. */
    ObjectNode templates() {
        var result = json.createObjectNode();
        var templates = result.putArray("resourceTemplates");
        templates
                .addObject()
                .put("uriTemplate", CATALOG + "{catalog}")
                .put("name", "catalog")
                .put("title", "A catalog")
                .put("description", "What a catalog is about, by its slug.")
                .put("mimeType", JSON);
        templates
                .addObject()
                .put("uriTemplate", CATALOG + "{catalog}/{code}")
                .put("name", "entry")
                .put("title", "An entry")
                .put("description", "What one code means in one catalog, and its causes.")
                .put("mimeType", JSON);
        return result;
    }

    /**
     * The answer to {@code resources/read}: the JSON of the API, and the same in words.
     *
     * @throws McpError if there is no such resource for that reader
     */
    ObjectNode read(Audience reader, JsonNode params) {
        var address = params.path("uri").asText();
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw unknown();
        }
        try {
            var catalog = Parameters.slug(parts.group("catalog"));
            var code = parts.group("code");
            if (code == null) {
                JsonNode answer = json.valueToTree(CatalogResponse.from(browse.show(reader, catalog)));
                return contents(address, answer, AnswerText.catalog(answer, ""));
            }
            JsonNode answer = json.valueToTree(EntryResponse.from(showEntry.show(reader, catalog, decoded(code))));
            return contents(address, answer, AnswerText.entry(answer, ""));
        } catch (UnknownCatalog | UnknownEntry | NotACode none) {
            throw unknown();
        }
    }

    /** Escapes that are none lead to nothing. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private static McpError unknown() {
        return new McpError(McpError.RESOURCE_NOT_FOUND, "There is no such resource.");
    }

    private ObjectNode contents(String address, JsonNode answer, String text) {
        var result = json.createObjectNode();
        var contents = result.putArray("contents");
        contents.addObject().put("uri", address).put("mimeType", JSON).put("text", written(answer));
        contents.addObject().put("uri", address).put("mimeType", "text/plain").put("text", text);
        return result;
    }

    private String written(JsonNode answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is plain data", impossible);
        }
    }
}
