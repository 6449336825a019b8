package org.causebook.persistence.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.exchange.CatalogWriter;
import org.causebook.exchange.Cells;
import org.causebook.exchange.ColumnMapping.Column;
import org.causebook.exchange.ColumnMapping.Field;
import org.causebook.exchange.Extent;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FormatWriter;
import org.jspecify.annotations.Nullable;

/** Writes the formats that keep everything: YAML, JSON Lines, CSV and TSV. */
@ApplicationScoped
class DataFormats implements FormatWriter {

    @Override
    public Set<FileFormat> formats() {
        return Set.of(FileFormat.YAML, FileFormat.JSON_LINES, FileFormat.CSV, FileFormat.TSV);
    }

    @Override
    public CatalogWriter begin(FileFormat format, OutputStream file, Extent extent) throws IOException {
        return switch (format) {
            case YAML -> new YamlDocuments(file);
            case JSON_LINES -> new JsonLines(file);
            case CSV -> new Table(file, ',', extent);
            case TSV -> new Table(file, '\t', extent);
            default -> throw new IllegalArgumentException(format + " is written elsewhere");
        };
    }

    private static ObjectNode object(EntryCode primary, EntryContent content) {
        var object = ContentRows.JSON.createObjectNode().put("code", primary.text());
        if (primary.isRange()) {
            object.put("low", primary.low()).put("high", primary.high());
        }
        return object.setAll((ObjectNode) ContentRows.JSON.valueToTree(content));
    }

    private static JsonGenerator generator(JsonFactory factory, OutputStream file) throws IOException {
        return factory.createGenerator(file)
                .setCodec(ContentRows.JSON)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** One line for each catalog and each entry. */
    private static final class JsonLines implements CatalogWriter {

        private final JsonGenerator json;

        JsonLines(OutputStream file) throws IOException {
            json = generator(ContentRows.JSON.getFactory(), file);
            json.setRootValueSeparator(null);
        }

        @Override
        public void catalog(CatalogContent catalog) throws IOException {
            line(ContentRows.JSON.valueToTree(catalog));
        }

        @Override
        public void entry(EntryCode primary, EntryContent content) throws IOException {
            line(object(primary, content));
        }

        private void line(ObjectNode object) throws IOException {
            json.writeTree(object);
            json.writeRaw('\n');
        }

        @Override
        public void end() throws IOException {
            json.enable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM).flush();
        }
    }

    /** One document for each catalog. */
    private static final class YamlDocuments implements CatalogWriter {

        private static final YAMLFactory YAML = YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .build();

        private final JsonGenerator yaml;
        private boolean open;

        YamlDocuments(OutputStream file) throws IOException {
            yaml = generator(YAML, file);
        }

        @Override
        public void catalog(CatalogContent catalog) throws IOException {
            close();
            ObjectNode fields = ContentRows.JSON.valueToTree(catalog);
            yaml.writeStartObject();
            for (var field : fields.properties()) {
                yaml.writeFieldName(field.getKey());
                yaml.writeTree(field.getValue());
            }
            yaml.writeArrayFieldStart("entries");
            open = true;
        }

        @Override
        public void entry(EntryCode primary, EntryContent content) throws IOException {
            yaml.writeTree(object(primary, content));
        }

        private void close() throws IOException {
            if (open) {
                yaml.writeEndArray();
                yaml.writeEndObject();
            }
        }

        @Override
        public void end() throws IOException {
            close();
            if (!open) {
                // A document must hold something.
                yaml.writeStartArray();
                yaml.writeEndArray();
            }
            yaml.close();
        }
    }

    /** A row for each entry, with columns for as many causes as any entry has. */
    private static final class Table implements CatalogWriter {

        private static final List<Field> BEFORE = List.of(
                Field.CODE, Field.LOW, Field.HIGH, Field.SYMBOL, Field.SYMBOL_NOTE, Field.OUTCOME, Field.MEANING);
        private static final List<Field> OF_CAUSE =
                List.of(Field.CAUSE, Field.CONFIDENCE, Field.RESOLUTION, Field.CAUSE_REFERENCES);
        private static final List<Field> AFTER = List.of(
                Field.REFERENCES,
                Field.APPLIES_TO,
                Field.CODES,
                Field.ARTICLE_POSITION,
                Field.RETIRED,
                Field.SUCCESSOR);

        private final List<Column> columns = new ArrayList<>();
        private final Writer text;
        private final CsvWriter rows;
        private String catalog = "";

        Table(OutputStream file, char delimiter, Extent extent) throws IOException {
            text = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
            // With it, spreadsheets do not take UTF-8 for the encoding of the country.
            text.write('\uFEFF');
            rows = CsvWriter.builder()
                    .fieldSeparator(delimiter)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(0)
                    .build(text);
            if (extent.severalCatalogs()) {
                columns.add(new Column(Field.CATALOG, 0));
            }
            BEFORE.forEach(field -> columns.add(new Column(field, 0)));
            for (int i = 1; i <= extent.mostCauses(); i++) {
                int cause = i;
                OF_CAUSE.forEach(field -> columns.add(new Column(field, cause)));
            }
            AFTER.forEach(field -> columns.add(new Column(field, 0)));
            rows.writeRecord(columns.stream().map(Column::heading).toList());
        }

        @Override
        public void catalog(CatalogContent begun) {
            catalog = begun.slug();
        }

        @Override
        public void entry(EntryCode primary, EntryContent content) {
            var cells = new ArrayList<String>(columns.size());
            for (var column : columns) {
                var cell =
                        column.field().isOfCause() ? ofCause(column, content) : cell(column.field(), primary, content);
                cells.add(Cells.neutral(Objects.requireNonNullElse(cell, "")));
            }
            rows.writeRecord(cells);
        }

        private static @Nullable String ofCause(Column column, EntryContent content) {
            if (column.cause() > content.causes().size()) {
                return "";
            }
            var cause = content.causes().get(column.cause() - 1);
            return switch (column.field()) {
                case CAUSE -> cause.explanation();
                case CONFIDENCE -> cause.confidence().id();
                case RESOLUTION -> cause.resolution();
                default -> Cells.of(cause.references());
            };
        }

        private @Nullable String cell(Field field, EntryCode primary, EntryContent content) {
            var retirement = content.retirement();
            var outcome = content.outcome();
            return switch (field) {
                case CATALOG -> catalog;
                case CODE -> primary.text();
                case LOW -> primary.isRange() ? String.valueOf(primary.low()) : "";
                case HIGH -> primary.isRange() ? String.valueOf(primary.high()) : "";
                case SYMBOL -> content.symbol();
                case SYMBOL_NOTE -> content.symbolNote();
                case OUTCOME -> outcome == null ? "" : outcome.id();
                case MEANING -> content.meaning();
                case REFERENCES -> Cells.of(content.references());
                case APPLIES_TO -> Cells.ofLines(content.appliesTo());
                case CODES -> Cells.ofCodes(content.codes());
                case ARTICLE_POSITION ->
                    content.articlePosition() == null ? "" : String.valueOf(content.articlePosition());
                case RETIRED -> retirement == null ? "" : retirement.reason();
                case SUCCESSOR -> retirement == null ? "" : retirement.successor();
                default -> throw new IllegalArgumentException("no cell of an entry is " + field);
            };
        }

        @Override
        public void end() throws IOException {
            rows.flush();
            text.flush();
        }
    }
}
