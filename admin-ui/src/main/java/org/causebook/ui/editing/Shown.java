package org.causebook.ui.editing;

import java.util.List;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.editing.Draft;
import org.causebook.editing.Revision;

/**
 * A text as readers would see it.
 *
 * @param chosen whether an outcome is chosen: before, none is shown
 * @param missing what has to be mended before it can be submitted
 */
public record Shown(Entry entry, boolean chosen, List<Fault> missing) {

    public Shown {
        missing = List.copyOf(missing);
    }

    static Shown of(Revision revision) {
        var entry = PreviewEntry.of(revision.entry(), revision.content(), revision.createdAt());
        return new Shown(entry, revision.content().outcome() != null, List.of());
    }

    static Shown of(Draft draft) {
        return of(draft, draft.content());
    }

    static Shown of(Draft draft, EntryContent content) {
        var entry = PreviewEntry.of(draft.entry(), content, draft.updatedAt());
        return new Shown(entry, content.outcome() != null, content.faults());
    }
}
