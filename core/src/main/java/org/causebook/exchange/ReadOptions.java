package org.causebook.exchange;

import java.nio.charset.Charset;
import java.util.List;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What the one who brings a file says about it. What is null or empty is recognised from the file.
 *
 * @param notation of the catalog that the entries go to; null when the file has a catalog of its own
 * @param columns what the columns of a table hold; empty for a guess from its first row
 * @param charset how its text is encoded
 * @param delimiter what stands between the cells of CSV
 * @param prefixes of a header only constants whose names begin with one of these; empty for all
 */
public record ReadOptions(
        @Nullable Notation notation,
        ColumnMapping columns,
        @Nullable Charset charset,
        @Nullable Character delimiter,
        List<String> prefixes) {

    public ReadOptions {
        prefixes = List.copyOf(prefixes);
    }

    /** Nothing is said but the notation. */
    public static ReadOptions of(@Nullable Notation notation) {
        return new ReadOptions(notation, ColumnMapping.GUESS, null, null, List.of());
    }
}
