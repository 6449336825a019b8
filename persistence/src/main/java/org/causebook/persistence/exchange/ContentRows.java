package org.causebook.persistence.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.causebook.editing.NewCode;
import org.causebook.exchange.DecodedText;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.FileRow.FileCatalog;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.Rows;
import org.causebook.persistence.json.ContentJson;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of objects in the one shape of content. A catalog has the fields of CatalogContent and {@code source}; an
 * entry has {@code code}, for a range {@code low} and {@code high}, and the fields of EntryContent. Anything else is
 * refused.
 */
final class ContentRows {

    static final int DEEPEST = 50;

    static final JsonMapper JSON = ContentJson.configure(JsonMapper.builder())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(DecodedText.LONGEST_ROW)
            .build();

    static {
        JSON.getFactory().setStreamReadConstraints(LIMITS);
    }

    /** Reads one value of several. */
    static final ObjectReader TREE = JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final ObjectReader CATALOG = JSON.readerFor(CatalogContent.class);
    private static final ObjectReader ENTRY = JSON.readerFor(EntryContent.class);
    private static final int MESSAGE = 200;

    private final @Nullable Notation wanted;
    private final Rows rows = new Rows();
    private @Nullable FileCatalog catalog;

    ContentRows(ReadOptions options) {
        this.wanted = options.notation();
    }

    /** A catalog, or why it is none. The entries after it belong to it. */
    FileRow catalog(int line, ObjectNode object) {
        try {
            var source = object.remove("source");
            var content = CATALOG.<CatalogContent>readValue(object);
            catalog = new FileCatalog(line, content, source == null ? null : source.asText());
            return catalog;
        } catch (JsonProcessingException | InvalidContent damaged) {
            return new FileRow.FileFault(
                    line, 0, reason(damaged), object.path("slug").asText());
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree is read from memory", impossible);
        }
    }

    /** An entry, or why it is none. */
    FileRow entry(int line, JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return new FileRow.FileFault(line, 0, "An entry has fields, and this has none.", node.asText());
        }
        var at = new Rows.At(
                line,
                0,
                object.path("code").asText(),
                catalog == null ? null : catalog.content().slug());
        var notation =
                wanted != null || catalog == null ? wanted : catalog.content().notation();
        if (notation == null) {
            return Rows.fault(at, "The file does not say how its codes are written. Begin it with the catalog.");
        }
        try {
            var code = code(object, notation);
            var content = ENTRY.<EntryContent>readValue(object);
            return rows.entry(at, notation, () -> code, () -> content, List.of());
        } catch (JsonProcessingException | InvalidContent damaged) {
            return Rows.fault(at, reason(damaged));
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree is read from memory", impossible);
        }
    }

    private static EntryCode code(ObjectNode entry, Notation notation) {
        var code = take(entry, "code").asText();
        if (!entry.has("low") && !entry.has("high")) {
            return NewCode.primary(notation, code);
        }
        return EntryCode.of(code, EntryCode.Kind.PRIMARY, null, bound(entry, "low"), bound(entry, "high"));
    }

    private static long bound(ObjectNode entry, String field) {
        var value = take(entry, field);
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new InvalidContent(field, "must be a whole number");
        }
        return value.longValue();
    }

    /** Takes a field out, so that what is left is content. */
    private static JsonNode take(ObjectNode object, String field) {
        var value = object.remove(field);
        if (value == null || !value.isValueNode() || value.isNull()) {
            throw new InvalidContent(field, value == null ? "is missing" : "must be a single value");
        }
        return value;
    }

    /** What is wrong, without what Jackson says for programmers. */
    static String reason(Exception damaged) {
        if (damaged instanceof InvalidContent invalid) {
            return Rows.sentence(invalid);
        }
        if (damaged instanceof UnrecognizedPropertyException unknown) {
            return "There is no field '" + cut(unknown.getPropertyName()) + "'.";
        }
        if (damaged instanceof MismatchedInputException mismatched
                && !mismatched.getPath().isEmpty()) {
            var path = new StringBuilder();
            for (var step : mismatched.getPath()) {
                path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
            }
            return "The field '" + cut(path.substring(path.charAt(0) == '.' ? 1 : 0)) + "' holds something else.";
        }
        if (damaged instanceof StreamConstraintsException) {
            return "It is nested too deeply, or too long.";
        }
        if (damaged instanceof JsonProcessingException unreadable) {
            var message = unreadable.getOriginalMessage();
            if (message.startsWith("Trailing token")) {
                return "After the value something else follows.";
            }
            return cut(message.lines().findFirst().orElse("This cannot be read")) + ".";
        }
        return "This cannot be read.";
    }

    private static String cut(String text) {
        return text.length() <= MESSAGE ? text : text.substring(0, MESSAGE) + "…";
    }
}
