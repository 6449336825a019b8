package org.causebook.ui.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.causebook.editing.CatalogSettings;
import org.causebook.exchange.FileFormat;
import org.causebook.imports.ImportFile;

/**
 * The form that takes a file.
 *
 * @param fault why the one before was not taken, as a sentence
 */
public record BeginView(CatalogSettings catalog, Optional<String> fault) {

    /** The formats to choose from. */
    public List<FileFormat> formats() {
        return List.of(FileFormat.values());
    }

    /** The most rows of one file. */
    public String mostRows() {
        return String.format(Locale.ROOT, "%,d", ImportFile.MOST_ROWS);
    }
}
