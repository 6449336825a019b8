package org.causebook.persistence.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.causebook.exchange.DecodedText;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.FileSource;
import org.causebook.exchange.ReadOptions;

/** Reads one JSON object from each line: a catalog, which has a {@code slug}, or an entry. */
final class JsonLinesSource implements FileSource {

    private final DecodedText text;
    private final BufferedReader lines;
    private final ContentRows rows;
    private int line;

    JsonLinesSource(DecodedText text, ReadOptions options) {
        this.text = text;
        this.lines = new BufferedReader(text);
        this.rows = new ContentRows(options);
    }

    @Override
    public Optional<FileRow> next() throws IOException {
        while (true) {
            line++;
            text.beginRow(line);
            var json = lines.readLine();
            if (json == null) {
                return Optional.empty();
            }
            if (!json.isBlank()) {
                return Optional.of(row(json));
            }
        }
    }

    private FileRow row(String json) {
        JsonNode node;
        try {
            node = ContentRows.JSON.readTree(json);
        } catch (JsonProcessingException damaged) {
            var at = damaged.getLocation();
            return new FileRow.FileFault(
                    line, at == null ? 0 : Math.max(0, at.getColumnNr()), ContentRows.reason(damaged), json);
        }
        return node instanceof ObjectNode object && object.has("slug")
                ? rows.catalog(line, object)
                : rows.entry(line, node);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
