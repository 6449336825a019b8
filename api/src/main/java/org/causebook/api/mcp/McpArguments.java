package org.causebook.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.InvalidQuery;

/**
 * The arguments of a tool, read strictly: what was not meant is answered with an error, never guessed. Null is the same
 * as absent, because assistants write it for what they leave out.
 */
final class McpArguments {

    private final JsonNode given;

    /**
     * Takes the arguments.
     *
     * @param names those that the tool has
     * @throws InvalidQuery if there are others
     */
    McpArguments(JsonNode given, Set<String> names) {
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            throw new InvalidQuery("arguments", "must be an object");
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new InvalidQuery("arguments", "may be only " + String.join(", ", names));
            }
        });
        this.given = given;
    }

    /** A text that must be given. */
    String required(String name) {
        return optional(name).orElseThrow(() -> new InvalidQuery(name, "must be given"));
    }

    /** A text that may be left out. */
    Optional<String> optional(String name) {
        return given.hasNonNull(name) ? Optional.of(text(name, given.path(name))) : Optional.empty();
    }

    /** A list of texts; empty when it is left out. */
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        if (given.hasNonNull(name)) {
            if (!given.path(name).isArray()) {
                throw new InvalidQuery(name, "must be a list");
            }
            given.path(name).forEach(each -> texts.add(text(name, each)));
        }
        return texts;
    }

    /** A whole number that may be left out. */
    Optional<Integer> number(String name) {
        if (!given.hasNonNull(name)) {
            return Optional.empty();
        }
        var number = given.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw new InvalidQuery(name, "must be a whole number");
        }
        return Optional.of(number.intValue());
    }

    /** PostgreSQL stores neither NUL nor half of a pair of surrogates. */
    private static String text(String name, JsonNode node) {
        if (!node.isTextual()) {
            throw new InvalidQuery(name, "must be text");
        }
        var text = node.textValue();
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(McpArguments::isHalf)) {
            throw new InvalidQuery(name, "must not hold NUL or broken Unicode");
        }
        return text;
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
