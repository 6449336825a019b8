package org.causebook.exchange;

import java.util.List;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.jspecify.annotations.Nullable;

/** What a file holds in one place. Lines and columns count from 1. */
public sealed interface FileRow {

    /** The line where it begins. */
    int line();

    /**
     * A catalog, to which the entries after it belong.
     *
     * @param source where its facts come from, as the file says; null when it does not
     */
    record FileCatalog(
            int line, CatalogContent content, @Nullable String source) implements FileRow {}

    /**
     * An entry. It may be incomplete, as those of a header are, which have no meaning.
     *
     * @param written the code as the file writes it
     * @param primary the code in the notation of the catalog
     * @param content its further codes are complete; {@link EntryContent#faults()} says what is missing to publish it
     * @param catalog slug of the catalog that the row names; null when it names none
     * @param notes comments that stand beside it, for an editor to read; they are the words of others, so they are no
     *     content
     */
    record FileEntry(
            int line,
            String written,
            EntryCode primary,
            EntryContent content,
            @Nullable String catalog,
            List<String> notes)
            implements FileRow {

        public FileEntry {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A row that is refused. The rest of the file goes on.
     *
     * @param column where in the line, or in a table the number of the column; 0 for the whole line
     * @param reason why, for the one who brought the file, as a sentence
     * @param excerpt the beginning of what stands there, without control characters
     */
    record FileFault(int line, int column, String reason, String excerpt) implements FileRow {

        /** The longest excerpt, in characters. */
        public static final int LONGEST_EXCERPT = 120;

        public FileFault {
            excerpt = Excerpt.of(excerpt, LONGEST_EXCERPT);
        }
    }
}
