package org.causebook.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a file shows, so that people can correct what was recognised.
 *
 * @param charset the name of the encoding
 * @param delimiter what stands between the cells of CSV; null for other formats
 * @param headings the cells of the first row of a table; empty when the format has no table
 * @param columns what the columns hold, as guessed; as many as headings
 * @param samples the cells of the first rows after it
 * @param families beginnings that many constants of a header share, the most frequent first
 */
public record FileOutline(
        FileFormat format,
        String charset,
        @Nullable Character delimiter,
        List<String> headings,
        ColumnMapping columns,
        List<List<String>> samples,
        List<Family> families) {

    public FileOutline {
        headings = List.copyOf(headings);
        samples = List.copyOf(samples);
        families = List.copyOf(families);
    }

    /**
     * Constants of a header whose names begin alike.
     *
     * @param prefix with the underscore, such as {@code CURLE_}
     */
    public record Family(String prefix, int count) {}
}
