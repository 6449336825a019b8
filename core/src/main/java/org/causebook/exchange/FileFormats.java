package org.causebook.exchange;

import java.io.IOException;
import java.io.InputStream;

/** Port: reads files of every {@link FileFormat}. */
public interface FileFormats {

    /** As much of a file as {@link #recognise} and {@link #outline} want to see, in bytes; less when the file is shorter. */
    int BEGINNING = 1 << 16;

    /**
     * What kind of file this seems to be.
     *
     * @param name of the file; empty when there is none, as for pasted text
     * @param beginning its first bytes
     * @throws UnreadableFile if it is none that can be read
     */
    FileFormat recognise(String name, byte[] beginning);

    /**
     * What the beginning shows.
     *
     * @throws UnreadableFile if it is damaged
     */
    FileOutline outline(FileFormat format, byte[] beginning, ReadOptions options);

    /**
     * Begins to read. Closing the source closes the stream.
     *
     * @throws UnreadableFile if nothing can be read
     */
    FileSource open(FileFormat format, InputStream file, ReadOptions options) throws IOException;
}
