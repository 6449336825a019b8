package org.causebook.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The formats that are read without a library. Such files are small, so they are read whole. */
public final class TextFormats {

    /** The longest file, in UTF-16 units. */
    static final int LONGEST = 20_000_000;

    private static final int CHUNK = 1 << 16;

    private TextFormats() {}

    /**
     * Begins to read.
     *
     * @throws UnreadableFile if nothing can be read
     */
    public static FileSource open(FileFormat format, DecodedText text, ReadOptions options) throws IOException {
        var whole = whole(text);
        var rows = switch (format) {
            case ERRCODES -> ErrcodesReader.read(whole, TableRows.notation(options));
            case ARTICLE -> ArticleReader.read(whole, options);
            case C_HEADER -> CHeaderReader.read(whole, options);
            case MESSAGE_FILE -> MessageFileReader.read(whole, options);
            case HTML_TABLE, MARKDOWN_TABLE -> table(rows(format, whole), options);
            default -> throw new IllegalArgumentException(format + " is read elsewhere");
        };
        return new Listed(rows.iterator(), text);
    }

    /** Rows that are all known. */
    private record Listed(Iterator<? extends FileRow> rows, DecodedText text) implements FileSource {

        @Override
        public Optional<FileRow> next() {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    private static String whole(DecodedText text) throws IOException {
        var whole = new StringBuilder();
        var chunk = new char[CHUNK];
        for (int read = text.read(chunk); read >= 0; read = text.read(chunk)) {
            whole.append(chunk, 0, read);
            text.beginRow(1);
            if (whole.length() > LONGEST) {
                throw new UnreadableFile("The file is longer than " + LONGEST + " characters. Divide it.");
            }
        }
        return whole.toString();
    }

    private static List<FileRow> table(List<MarkupTable.Row> table, ReadOptions options) {
        if (table.isEmpty()) {
            throw new UnreadableFile("There is no table in it.");
        }
        var first = table.get(0);
        var rows = TableRows.of(first.line(), first.cells(), options);
        var found = new ArrayList<FileRow>();
        for (var row : table.subList(rows.isRow(first.cells()) ? 0 : 1, table.size())) {
            found.add(rows.row(row.line(), row.cells()));
        }
        return found;
    }

    private static List<MarkupTable.Row> rows(FileFormat format, String text) {
        return switch (format) {
            case HTML_TABLE -> MarkupTable.ofHtml(text);
            case MARKDOWN_TABLE -> MarkupTable.ofMarkdown(text);
            default -> List.of();
        };
    }

    /** The cells of the first rows of a table; empty for formats without one. */
    public static List<List<String>> cells(FileFormat format, String text, int most) {
        return rows(format, text).stream()
                .limit(most)
                .map(MarkupTable.Row::cells)
                .toList();
    }

    /** What the names of a header's constants begin with. */
    public static List<FileOutline.Family> families(FileFormat format, String text) {
        return format == FileFormat.C_HEADER ? CHeaderReader.families(text) : List.of();
    }
}
