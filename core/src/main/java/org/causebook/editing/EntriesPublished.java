package org.causebook.editing;

import java.util.Map;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Visibility;

/** New editions of entries of one catalog are before its readers. Fired within the transaction that publishes them. */
public record EntriesPublished(Map<EntryRef, EntryContent> contents, Visibility visibility) {

    public EntriesPublished {
        contents = Map.copyOf(contents);
    }

    /** Whether everyone can read them. */
    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
