package org.causebook.imports;

import java.util.List;
import org.causebook.catalog.EntryContent;
import org.jspecify.annotations.Nullable;

/** Takes from a file what it says, and leaves the rest as it is: most formats cannot say everything. */
final class Merging {

    private Merging() {}

    static EntryContent of(EntryContent before, EntryContent file) {
        return new EntryContent(
                or(file.symbol(), before.symbol()),
                or(file.symbolNote(), before.symbolNote()),
                or(file.meaning(), before.meaning()),
                or(file.outcome(), before.outcome()),
                or(file.causes(), before.causes()),
                or(file.references(), before.references()),
                or(file.appliesTo(), before.appliesTo()),
                or(file.codes(), before.codes()),
                or(file.articlePosition(), before.articlePosition()),
                or(file.retirement(), before.retirement()));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }

    private static <T> List<T> or(List<T> said, List<T> before) {
        return said.isEmpty() ? before : said;
    }
}
