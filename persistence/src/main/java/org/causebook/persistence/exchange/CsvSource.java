package org.causebook.persistence.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.exchange.Cells;
import org.causebook.exchange.DecodedText;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.FileSource;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.TableRows;
import org.causebook.exchange.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Reads a table whose cells a character separates. */
final class CsvSource implements FileSource {

    /** The longest cell, in UTF-16 units: a list of references may be long, a text of an entry is never. */
    static final int LONGEST_CELL = 1 << 20;

    private static final Pattern STARTED = Pattern.compile("started in line ([0-9]{1,9})");

    private final DecodedText text;
    private final CloseableIterator<CsvRecord> records;
    private final ReadOptions options;
    private @Nullable TableRows table;
    private int line = 1;

    CsvSource(DecodedText text, char delimiter, ReadOptions options) {
        this.text = text;
        this.options = options;
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public Optional<FileRow> next() throws IOException {
        while (true) {
            var record = record();
            if (record.isEmpty()) {
                return Optional.empty();
            }
            var cells = record.get().getFields().stream().map(Cells::restored).toList();
            line = (int) record.get().getStartingLineNumber();
            if (table == null) {
                table = TableRows.of(line, cells, options);
                if (!table.isRow(cells)) {
                    continue;
                }
            }
            if (!cells.stream().allMatch(String::isBlank)) {
                return Optional.of(table.row(line, cells));
            }
        }
    }

    /** The cells of the next row, as they are; empty at the end. */
    Optional<List<String>> cells() throws IOException {
        return record().map(CsvRecord::getFields);
    }

    private Optional<CsvRecord> record() throws IOException {
        text.beginRow(line);
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException damaged) {
            var unreadable = cause(damaged);
            throw unreadable != null ? unreadable : new UnreadableFile(place(damaged), 0, reason(damaged));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static @Nullable UnreadableFile cause(Throwable failure) {
        return failure.getCause() instanceof UnreadableFile unreadable ? unreadable : null;
    }

    /** The line where the record begins, which only the message tells. */
    private int place(CsvParseException damaged) {
        var place = STARTED.matcher(String.valueOf(damaged.getMessage()));
        return place.find() ? Integer.parseInt(place.group(1)) : line;
    }

    private static String reason(CsvParseException damaged) {
        var cause = damaged.getCause() == null ? damaged : damaged.getCause();
        return String.valueOf(cause.getMessage()).contains("buffer")
                ? "A cell of this row is longer than " + LONGEST_CELL + " characters, or a quote is not closed."
                : "This row is none of a table whose cells a character separates. Look at its quotes.";
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
