package org.causebook.ui.editing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Entry;
import org.causebook.editing.Revision;
import org.causebook.ui.frame.Frame;

@CheckedTemplate(basePath = "editing")
final class EditingTemplates {

    private EditingTemplates() {}

    static native TemplateInstance newEntry(Frame frame, NewEntryView view);

    static native TemplateInstance reading(Optional<CodeCheck> reading);

    static native TemplateInstance entry(Frame frame, EntryDesk desk, Refusal refusal);

    static native TemplateInstance editor(Frame frame, EditorView view);

    static native TemplateInstance preview(Shown shown, Faults faults);

    static native TemplateInstance conflict(Frame frame, Conflict conflict);

    static native TemplateInstance review(Frame frame, ReviewView view);

    static native TemplateInstance workHistory(Frame frame, EntryDesk desk, Optional<Comparison> comparison);

    static native TemplateInstance publicHistory(
            Catalog catalog, Entry entry, List<Revision> revisions, Optional<Comparison> comparison);
}
