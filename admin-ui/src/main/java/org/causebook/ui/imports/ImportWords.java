package org.causebook.ui.imports;

import io.quarkus.qute.TemplateExtension;
import org.causebook.imports.Import;
import org.causebook.imports.ImportFile.How;

/** What imports are called on pages. */
@TemplateExtension
final class ImportWords {

    private ImportWords() {}

    static String words(Import.State state) {
        return state.id();
    }

    static String words(How how) {
        return switch (how) {
            case DRAFTS -> "as drafts";
            case REVIEW -> "for review";
            case PUBLISHED -> "published";
        };
    }

    static String address(Import shown) {
        return ImportHistoryPages.ADDRESS + "/" + shown.id();
    }
}
