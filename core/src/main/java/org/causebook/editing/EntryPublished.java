package org.causebook.editing;

import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Visibility;

/** A new edition of an entry is before its readers. Fired within the transaction that publishes it. */
public record EntryPublished(EntryRef entry, EntryContent content, int edition, Visibility visibility) {

    /** Whether everyone can read it. */
    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
