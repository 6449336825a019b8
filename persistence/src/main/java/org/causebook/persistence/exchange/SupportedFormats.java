package org.causebook.persistence.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.causebook.exchange.ColumnMapping;
import org.causebook.exchange.DecodedText;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileFormats;
import org.causebook.exchange.FileOutline;
import org.causebook.exchange.FileSource;
import org.causebook.exchange.FormatGuess;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.TextFormats;
import org.causebook.exchange.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** All formats: those that need a library are read here, the others in core. */
@ApplicationScoped
public class SupportedFormats implements FileFormats {

    private static final int SAMPLES = 5;
    private static final int LONGEST_BEGINNING = 1 << 17;

    @Override
    public FileFormat recognise(String name, byte[] beginning) {
        return FormatGuess.of(name, text(beginning, ReadOptions.of(null)).text());
    }

    private record Beginning(String text, String charset) {}

    private static Beginning text(byte[] beginning, ReadOptions options) {
        try (var decoded = DecodedText.of(new ByteArrayInputStream(beginning), options.charset())) {
            var text = new char[LONGEST_BEGINNING];
            int length = 0;
            try {
                for (int read = 0;
                        read >= 0 && length < text.length;
                        read = decoded.read(text, length, text.length - length)) {
                    length += read;
                }
            } catch (UnreadableFile cut) {
                // The beginning may end within a character. Opening the file reports what is really wrong.
                if (length == 0) {
                    throw cut;
                }
            }
            return new Beginning(new String(text, 0, length), decoded.charset());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public FileOutline outline(FileFormat format, byte[] beginning, ReadOptions options) {
        var text = text(beginning, options);
        var delimiter = delimiter(format, text.text(), options);
        var rows =
                delimiter == null ? TextFormats.cells(format, text.text(), SAMPLES + 1) : cells(text.text(), delimiter);
        var headings = rows.isEmpty() ? List.<String>of() : rows.get(0);
        return new FileOutline(
                format,
                text.charset(),
                delimiter,
                headings,
                options.columns().columns().isEmpty() ? ColumnMapping.guess(headings) : options.columns(),
                rows.isEmpty() ? rows : rows.subList(1, rows.size()),
                TextFormats.families(format, text.text()));
    }

    private static List<List<String>> cells(String text, char delimiter) {
        var rows = new ArrayList<List<String>>();
        try (var decoded = DecodedText.of(text);
                var source = new CsvSource(decoded, delimiter, ReadOptions.of(null))) {
            for (var row = source.cells(); row.isPresent() && rows.size() <= SAMPLES; row = source.cells()) {
                rows.add(row.get());
            }
        } catch (UnreadableFile cut) {
            // The beginning may end within a row.
            if (rows.isEmpty()) {
                throw cut;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static @Nullable Character delimiter(FileFormat format, String beginning, ReadOptions options) {
        return switch (format) {
            case CSV -> Objects.requireNonNullElse(options.delimiter(), FormatGuess.delimiter(beginning));
            case TSV -> Objects.requireNonNullElse(options.delimiter(), '\t');
            default -> null;
        };
    }

    @Override
    public FileSource open(FileFormat format, InputStream file, ReadOptions options) throws IOException {
        var text = DecodedText.of(file, options.charset());
        return switch (format) {
            case YAML -> new YamlSource(text, options);
            case JSON_LINES -> new JsonLinesSource(text, options);
            case CSV, TSV -> {
                var delimiter = delimiter(format, text.peek(), options);
                yield new CsvSource(text, Objects.requireNonNull(delimiter), options);
            }
            default -> TextFormats.open(format, text, options);
        };
    }
}
