package org.causebook.ui.lookup;

import java.util.List;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryState;
import org.causebook.catalog.Reference;
import org.causebook.text.TextPage;
import org.causebook.ui.page.Addresses;

/** What one catalog says about a code, for a terminal. */
public final class EntryText {

    private final Entry entry;
    private final TextPage page;

    private EntryText(Entry entry, TextPage page) {
        this.entry = entry;
        this.page = page;
    }

    /** A page about the entry alone. */
    public static String page(Entry entry) {
        var page = new TextPage().heading(entry.catalogTitle() + ", code " + entry.display(), '=');
        write(entry, page);
        return page.toString();
    }

    static void write(Entry entry, TextPage page) {
        new EntryText(entry, page).write();
    }

    private void write() {
        page.gap().paragraph("[" + entry.outcome().id() + "] " + entry.catalogTitle() + ", code " + entry.display(), 0);
        page.paragraph(entry.meaning(), 1);
        if (entry.named()) {
            page.paragraph(entry.symbol() + (entry.symbolNote() == null ? "" : ": " + entry.symbolNote()), 1);
        }
        if (entry.state() == EntryState.RETIRED) {
            page.paragraph("Retired. " + (entry.retiredReason() == null ? "" : entry.retiredReason()), 1);
            if (entry.successor() != null) {
                page.paragraph("Its place is taken by " + entry.successor() + ".", 1);
            }
        }
        causes();
        references(entry.references(), 1);
        if (!entry.appliesTo().isEmpty()) {
            page.hanging("Applies to: ", String.join("; ", entry.appliesTo()), 1);
        }
        page.line("  " + Addresses.of(entry));
    }

    private void causes() {
        entry.causes().forEach(this::cause);
        if (!entry.causeDetermined()) {
            page.paragraph("Cause not known yet.", 1);
        }
    }

    private void cause(Cause cause) {
        page.hanging("Probable cause (" + cause.confidence().id() + "): ", cause.text(), 1);
        if (cause.resolution() != null) {
            page.hanging("What to do: ", cause.resolution(), 2);
        }
        references(cause.references(), 2);
    }

    private void references(List<Reference> references, int steps) {
        for (var reference : references) {
            var note = reference.note() == null ? "" : ": " + reference.note();
            var address = reference.address().map(url -> " <" + url + ">").orElse("");
            page.hanging("See ", reference.text() + address + note, steps);
        }
    }
}
