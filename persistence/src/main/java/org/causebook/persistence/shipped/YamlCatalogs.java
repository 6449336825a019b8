package org.causebook.persistence.shipped;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.FurtherCodes;
import org.causebook.editing.NewCode;
import org.causebook.persistence.json.ContentJson;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedCatalog.ShippedEntry;

/**
 * Reads a catalog from YAML: the fields of CatalogContent, {@code source}, and {@code entries}, each with {@code code},
 * for a range {@code low} and {@code high}, and the fields of EntryContent. Anything else is refused.
 */
final class YamlCatalogs {

    private static final YAMLMapper YAML = ContentJson.configure(YAMLMapper.builder())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ObjectReader CATALOG = YAML.readerFor(CatalogContent.class);
    private static final ObjectReader ENTRY = YAML.readerFor(EntryContent.class);

    private YamlCatalogs() {}

    /** @throws IllegalStateException if it is damaged; the message names file and place */
    static ShippedCatalog read(String name, byte[] yaml) {
        var place = name;
        try {
            var file = (ObjectNode) YAML.readTree(yaml);
            var entries = take(file, "entries");
            var source = take(file, "source").asText();
            CatalogContent catalog = CATALOG.readValue(file);
            var read = new ArrayList<ShippedEntry>(entries.size());
            for (var entry : entries) {
                place = name + ", entry " + entry.path("code").asText();
                read.add(entry((ObjectNode) entry, catalog));
            }
            return new ShippedCatalog(catalog, source, read);
        } catch (IOException | InvalidContent | ClassCastException damaged) {
            throw new IllegalStateException("catalog file " + place + ": " + damaged.getMessage(), damaged);
        }
    }

    private static ShippedEntry entry(ObjectNode entry, CatalogContent catalog) throws IOException {
        var notation = catalog.notation();
        var code = take(entry, "code").asText();
        var primary = entry.has("low")
                ? EntryCode.of(
                        code,
                        EntryCode.Kind.PRIMARY,
                        null,
                        take(entry, "low").longValue(),
                        take(entry, "high").longValue())
                : NewCode.primary(notation, code);
        EntryContent content = ENTRY.readValue(entry);
        return ShippedEntry.of(catalog, primary, FurtherCodes.complete(content, notation));
    }

    /** Takes a field out, so that what is left is content. */
    private static JsonNode take(ObjectNode object, String field) {
        return Optional.ofNullable(object.remove(field)).orElseThrow(() -> new InvalidContent(field, "is missing"));
    }
}
