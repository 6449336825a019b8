package org.causebook.api.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A copy of what is public, kept by what the API says of itself and by nothing else. */
final class Mirror {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> entries = new TreeMap<>();
    private String epoch = "";
    private long next;

    /** Begins anew with a dump. */
    void begin() throws JsonProcessingException {
        var dump = DumpText.of(call().get("/api/v1/dump.jsonl").then().extract().asByteArray());
        epoch = dump.header().path("epoch").asText();
        next = dump.header().path("sequence").asLong();
        entries.clear();
        dump.entries().forEach(this::put);
    }

    /** Takes over everything that changed since. */
    void follow() throws JsonProcessingException {
        boolean upToDate = false;
        while (!upToDate) {
            var answer = json(call().get("/api/v1/changes?limit=3&since=" + next + "&epoch=" + epoch));
            for (var change : answer.path("changes")) {
                apply(change);
            }
            next = answer.path("next").asLong();
            upToDate = answer.path("upToDate").asBoolean();
        }
    }

    private void apply(JsonNode change) throws JsonProcessingException {
        var catalog = change.path("catalog").asText();
        if (change.has("code")) {
            read(catalog, change.path("code").asText());
        } else if (change.path("kind").asText().equals("catalog-removed")) {
            entries.keySet().removeIf(key -> key.startsWith(catalog + "/"));
        } else {
            rename(catalog);
        }
    }

    private void read(String catalog, String code) throws JsonProcessingException {
        var answer = call().get("/api/v1/catalogs/" + catalog + "/codes/" + code);
        if (answer.statusCode() == 404) {
            entries.remove(catalog + "/" + code);
        } else {
            put(json(answer));
        }
    }

    /** Entries repeat what their catalog is called. */
    private void rename(String slug) throws JsonProcessingException {
        var answer = call().get("/api/v1/catalogs/" + slug);
        if (answer.statusCode() == 404) {
            return;
        }
        var title = json(answer).path("title").asText();
        for (var entry : entries.values()) {
            if (entry.path("catalog").asText().equals(slug)) {
                ((ObjectNode) entry).put("catalogTitle", title);
            }
        }
    }

    private void put(JsonNode entry) {
        entries.put(entry.path("catalog").asText() + "/" + entry.path("code").asText(), entry);
    }

    Map<String, JsonNode> entries() {
        return entries;
    }

    /** A field of an entry that is there. */
    String field(String key, String name) {
        return Objects.requireNonNull(entries.get(key), key).path(name).asText();
    }

    /** What is public now, catalog by catalog. */
    static Map<String, JsonNode> truth() throws JsonProcessingException {
        var truth = new Mirror();
        for (var catalog : json(call().get("/api/v1/catalogs?limit=500")).path("items")) {
            var list = "/api/v1/catalogs/" + catalog.path("slug").asText() + "/codes?limit=500";
            var page = json(call().get(list));
            page.path("items").forEach(truth::put);
            while (page.hasNonNull("next")) {
                page = json(call().get(list + "&after=" + page.path("next").asText()));
                page.path("items").forEach(truth::put);
            }
        }
        return truth.entries;
    }

    private static JsonNode json(Response answer) throws JsonProcessingException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.asString());
    }
}
