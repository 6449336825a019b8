package org.causebook.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Port: writes files of some formats. Every format that is written has one. */
public interface FormatWriter {

    /** The formats that it writes. */
    Set<FileFormat> formats();

    /**
     * Begins to write. The stream stays open.
     *
     * @param extent how much will be written at the most
     */
    CatalogWriter begin(FileFormat format, OutputStream file, Extent extent) throws IOException;
}
