package org.causebook.imports;

import java.util.Optional;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Revision;

/**
 * An entry that an import added or changed, or left as it was.
 *
 * @param place its place in the import, from 0
 * @param revision number of the revision that the import made; empty for a draft
 * @param state what became of that revision; empty for a draft
 * @param isNew whether the import added the entry
 * @param before what readers saw when the import came; empty content when they saw nothing
 * @param after what the import says; empty content for a draft that is gone
 * @param skipped why the entry was left as it was, as a sentence; empty when it was not
 */
public record ImportedEntry(
        EntryRef entry,
        int place,
        Optional<Integer> revision,
        Optional<Revision.State> state,
        boolean isNew,
        EntryContent before,
        EntryContent after,
        String skipped) {

    /** Whether somebody has to decide about it. */
    public boolean waits() {
        return state.filter(each -> each == Revision.State.IN_REVIEW).isPresent();
    }
}
