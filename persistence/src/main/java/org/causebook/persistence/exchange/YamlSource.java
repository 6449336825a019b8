package org.causebook.persistence.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Optional;
import org.causebook.exchange.DecodedText;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.FileRow.FileFault;
import org.causebook.exchange.FileSource;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.UnreadableFile;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a catalog from a YAML document: its own fields, and at last {@code entries}, of which one is in memory at a time.
 * A document may also be entries alone.
 */
final class YamlSource implements FileSource {

    private static final String ENTRIES = "entries";
    private static final YAMLFactory YAML = factory();

    private final DecodedText text;
    private final JsonParser parser;
    private final ContentRows rows;
    private boolean amongEntries;

    YamlSource(DecodedText text, ReadOptions options) throws IOException {
        this.text = text;
        this.parser = new WithoutAliases(YAML.createParser(text));
        this.rows = new ContentRows(options);
    }

    private static YAMLFactory factory() {
        var options = new LoaderOptions();
        // What bounds the memory is the length of a row.
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(ContentRows.DEEPEST);
        var factory = YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(ContentRows.LIMITS)
                .build();
        factory.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        return factory;
    }

    /** Refuses aliases: they let a small file stand for a large one, and no catalog needs them. */
    private static final class WithoutAliases extends JsonParserDelegate {

        private final YAMLParser yaml;

        WithoutAliases(YAMLParser yaml) {
            super(yaml);
            this.yaml = yaml;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            var token = super.nextToken();
            if (yaml.isCurrentAlias()) {
                throw unreadable(yaml.currentTokenLocation(), "Aliases are not read. Write the text out.");
            }
            return token;
        }
    }

    @Override
    public Optional<FileRow> next() throws IOException {
        try {
            while (true) {
                text.beginRow(line());
                var token = parser.nextToken();
                if (token == null) {
                    return Optional.empty();
                }
                if (amongEntries && token != JsonToken.END_ARRAY) {
                    int line = line();
                    return Optional.of(rows.entry(line, tree()));
                }
                amongEntries = token == JsonToken.START_ARRAY;
                var catalog = token == JsonToken.START_OBJECT ? document() : Optional.<FileRow>empty();
                if (catalog.isPresent()) {
                    return catalog;
                }
                if (!amongEntries) {
                    refuseUnlessEnd(parser.currentToken());
                }
            }
        } catch (JsonProcessingException damaged) {
            var at = damaged.getLocation() == null ? parser.currentTokenLocation() : damaged.getLocation();
            throw unreadable(at, ContentRows.reason(damaged));
        }
    }

    /** Reads the fields before the entries. */
    private Optional<FileRow> document() throws IOException {
        int line = line();
        var fields = ContentRows.JSON.createObjectNode();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals(ENTRIES)) {
                amongEntries = parser.currentToken() == JsonToken.START_ARRAY;
                break;
            }
            fields.set(name, tree());
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(catalog(line, fields));
    }

    private JsonNode tree() throws IOException {
        return (JsonNode) ContentRows.TREE.readTree(parser);
    }

    private FileRow catalog(int line, ObjectNode fields) {
        var catalog = rows.catalog(line, fields);
        if (catalog instanceof FileFault fault) {
            throw new UnreadableFile(line, 0, fault.reason());
        }
        return catalog;
    }

    private void refuseUnlessEnd(JsonToken token) {
        if (token == JsonToken.FIELD_NAME) {
            throw unreadable(parser.currentTokenLocation(), "'" + ENTRIES + "' has to be the last field.");
        }
        if (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT && token != JsonToken.VALUE_NULL) {
            throw unreadable(parser.currentTokenLocation(), "This is no catalog and no list of entries.");
        }
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static UnreadableFile unreadable(JsonLocation at, String reason) {
        return new UnreadableFile(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), reason);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        text.close();
    }
}
