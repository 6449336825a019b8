package org.causebook.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An OpenAPI document 3.0: its operations, and whether answers are as it says. */
final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 30;

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    /** One operation; {@code body} is the description of its request body, missing where it has none. */
    record Operation(String method, String path, List<JsonNode> parameters, JsonNode body, JsonNode responses) {}

    Document(JsonNode root) {
        this.root = root;
        root.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            var parameters = new ArrayList<JsonNode>();
            method.getValue().path("parameters").forEach(each -> parameters.add(resolved(each)));
            operations.add(new Operation(
                    method.getKey().toUpperCase(Locale.ROOT),
                    path.getKey(),
                    parameters,
                    method.getValue().path("requestBody"),
                    method.getValue().path("responses")));
        }));
    }

    List<Operation> operations() {
        return operations;
    }

    /** What is wrong with an answer. A status counts as described only if the operation names it. */
    List<String> faults(Operation operation, HttpResponse<String> response) {
        var faults = new ArrayList<String>();
        int status = response.statusCode();
        if (status >= 500) {
            faults.add("status " + status);
        }
        var described = resolved(operation.responses().path(Integer.toString(status)));
        if (described.isMissingNode()) {
            faults.add("undescribed status " + status);
            return faults;
        }
        if (described.has("content") && !response.body().isEmpty()) {
            body(described.path("content"), response, faults);
        }
        return faults;
    }

    private void body(JsonNode content, HttpResponse<String> response, List<String> faults) {
        var type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!content.has(type) && !content.has("*/*")) {
            faults.add("undescribed type " + type + " with " + response.statusCode());
        } else if (type.endsWith("json")) {
            try {
                check(JSON.readTree(response.body()), content.path(type).path("schema"), "$", 0, faults);
            } catch (JsonProcessingException noJson) {
                faults.add("no JSON with " + response.statusCode());
            }
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void check(JsonNode value, JsonNode given, String at, int depth, List<String> faults) {
        if (depth > DEEPEST) {
            return;
        }
        if (given.has("$ref")) {
            check(value, resolved(given), at, depth + 1, faults);
            return;
        }
        if (value.isNull()) {
            boolean allowed = given.path("nullable").asBoolean() || given.isEmpty();
            if (!allowed) {
                faults.add(at + " is null");
            }
            return;
        }
        given.path("allOf").forEach(part -> check(value, part, at, depth + 1, faults));
        if (given.has("enum") && !contains(given.path("enum"), value)) {
            faults.add(at + " is none of its values");
        }
        type(value, given, at, depth, faults);
    }

    private void type(JsonNode value, JsonNode schema, String at, int depth, List<String> faults) {
        boolean right =
                switch (schema.path("type").asText("")) {
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "array" -> value.isArray();
                    case "object" -> value.isObject();
                    default -> true;
                };
        if (!right) {
            faults.add(at + " is no " + schema.path("type").asText());
        } else if (value.isArray()) {
            value.forEach(item -> check(item, schema.path("items"), at + "[]", depth + 1, faults));
        } else if (value.isObject()) {
            fields(value, schema, at, depth, faults);
        } else if (value.isTextual() && value.textValue().length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            faults.add(at + " is too long");
        }
    }

    private void fields(JsonNode value, JsonNode schema, String at, int depth, List<String> faults) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(at + "." + name.asText() + " is missing");
            }
        });
        if (!schema.has("properties") && !schema.has("additionalProperties")) {
            return;
        }
        value.properties().forEach(field -> {
            var known = schema.path("properties").path(field.getKey());
            var other = schema.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(field.getValue(), known, at + "." + field.getKey(), depth + 1, faults);
            } else if (other.isObject()) {
                check(field.getValue(), other, at + ".*", depth + 1, faults);
            } else {
                faults.add(at + "." + field.getKey() + " is not described");
            }
        });
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (var each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
