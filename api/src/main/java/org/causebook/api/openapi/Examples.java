package org.causebook.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.causebook.api.problem.FieldError;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;

/**
 * The examples of the API's description. Those in {@code openapi/} are real answers, which the tests compare with what
 * the server says. {@code {"$piece": "entry"}} stands for the content of {@code openapi/pieces/entry.json}; fields
 * beside it replace fields of the piece. A new field of an entry therefore changes one file.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PIECE = "$piece";
    private static final String RECORD = "6f1f0cfa3a1e4c02";

    private Examples() {}

    /** An example as plain Java collections. */
    static Object read(String name) {
        return JSON.convertValue(tree(name), Object.class);
    }

    static JsonNode tree(String name) {
        var path = "/openapi/" + name + ".json";
        try (var stream = Examples.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("every operation needs an example, but there is no " + path);
            }
            return compose(JSON.readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the example " + path, unreadable);
        }
    }

    /** An example of several JSON values, one a line; the file has them as an array. */
    static String lines(String name) {
        var lines = new StringBuilder();
        tree(name).forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    /** What a problem of that type looks like. */
    static Object problem(ProblemType type) {
        var problem = switch (type) {
            case INTERNAL_ERROR -> Problem.internal(RECORD);
            case MALFORMED_REQUEST -> faulty(type, new FieldError("codes[3]", "has a value of the wrong type", 1, 24));
            case INVALID_REQUEST -> faulty(type, new FieldError("catalog", "there is no such catalog"));
            case NOT_A_CODE -> faulty(type, new FieldError("code", "The text does not have the form of a code."));
            case INVALID_CONTENT ->
                faulty(type, new FieldError("causes[0].explanation", "says why the code comes up, and is missing"));
            case CODE_TAKEN ->
                faulty(type, new FieldError("code", "belongs to catalogs/iissync/3"))
                        .against("/api/v1/catalogs/iissync/codes/3");
            case CATALOG_TAKEN -> faulty(type, new FieldError("slug", "belongs to another catalog"));
            default -> Problem.of(type);
        };
        return JSON.convertValue(problem, Object.class);
    }

    private static Problem faulty(ProblemType type, FieldError fault) {
        return Problem.of(type).with(List.of(fault));
    }

    private static JsonNode compose(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var whole = object.has(PIECE)
                    ? (ObjectNode) tree("pieces/" + object.path(PIECE).asText())
                    : JSON.createObjectNode();
            object.properties().stream()
                    .filter(field -> !field.getKey().equals(PIECE))
                    .forEach(field -> whole.set(field.getKey(), compose(field.getValue())));
            return whole;
        }
        if (node.isArray()) {
            var whole = JSON.createArrayNode();
            node.forEach(item -> whole.add(compose(item)));
            return whole;
        }
        return node;
    }
}
