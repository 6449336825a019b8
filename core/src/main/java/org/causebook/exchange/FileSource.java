package org.causebook.exchange;

import java.io.IOException;
import java.util.Optional;

/** A file that is read row by row, so that its size does not matter. Used by one thread at a time. */
public interface FileSource extends AutoCloseable {

    /**
     * The next row; empty at the end. A code that stands in the file twice, in whatever forms, is a fault the second
     * time.
     *
     * @throws UnreadableFile if nothing can be read from here on
     * @throws IOException if the file cannot be fetched
     */
    Optional<FileRow> next() throws IOException;

    /** Closes the file. */
    @Override
    void close() throws IOException;
}
