package org.causebook.ui.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Page;
import org.causebook.exchange.FileFormat;
import org.causebook.ui.catalog.EntryTable;
import org.causebook.ui.frame.Frame;

@CheckedTemplate(basePath = "library")
final class LibraryTemplates {

    private LibraryTemplates() {}

    static native TemplateInstance catalogs(
            Frame frame, Page<Catalog> catalogs, Optional<String> next, List<FileFormat> formats);

    static native TemplateInstance catalog(Frame frame, Catalog catalog, EntryTable table, String address);

    static native TemplateInstance entry(Frame frame, Catalog catalog, Entry entry, String address);
}
