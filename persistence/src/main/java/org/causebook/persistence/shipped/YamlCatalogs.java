package org.causebook.persistence.shipped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileRow.FileCatalog;
import org.causebook.exchange.FileRow.FileEntry;
import org.causebook.exchange.FileRow.FileFault;
import org.causebook.exchange.FileSource;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.Rows;
import org.causebook.exchange.UnreadableFile;
import org.causebook.persistence.exchange.SupportedFormats;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedCatalog.ShippedEntry;

/** Reads a catalog file that ships: one catalog, which says where it comes from, and entries that are all complete. */
final class YamlCatalogs {

    private YamlCatalogs() {}

    /** @throws IllegalStateException if it is damaged; the message names file and place */
    static ShippedCatalog read(String name, byte[] yaml) {
        try (var file =
                new SupportedFormats().open(FileFormat.YAML, new ByteArrayInputStream(yaml), ReadOptions.of(null))) {
            return read(file);
        } catch (IOException | UnreadableFile damaged) {
            throw new IllegalStateException("catalog file " + name + ", " + damaged.getMessage(), damaged);
        }
    }

    private static ShippedCatalog read(FileSource file) throws IOException {
        if (!(file.next().orElse(null) instanceof FileCatalog catalog) || catalog.source() == null) {
            throw new UnreadableFile("The fields of a catalog or its source are missing.");
        }
        var entries = new ArrayList<ShippedEntry>();
        for (var row = file.next(); row.isPresent(); row = file.next()) {
            if (row.get() instanceof FileFault fault) {
                throw new UnreadableFile(fault.line(), fault.column(), fault.excerpt() + ": " + fault.reason());
            }
            entries.add(entry(catalog.content(), (FileEntry) row.get()));
        }
        if (entries.isEmpty()) {
            throw new UnreadableFile("Its entries are missing.");
        }
        return new ShippedCatalog(catalog.content(), Objects.requireNonNull(catalog.source()), entries);
    }

    private static ShippedEntry entry(CatalogContent catalog, FileEntry entry) {
        var faults = entry.content().faults();
        if (!faults.isEmpty()) {
            throw new UnreadableFile(
                    entry.line(), 0, entry.written() + ": " + Rows.sentence(new InvalidContent(faults)));
        }
        return ShippedEntry.of(catalog, entry.primary(), entry.content());
    }
}
