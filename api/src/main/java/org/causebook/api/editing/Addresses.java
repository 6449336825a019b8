package org.causebook.api.editing;

import org.causebook.editing.Draft;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Note;
import org.causebook.editing.Revision;

/** Where things are found; paths only, because the name of the host is the caller's business. */
final class Addresses {

    private static final String ROOT = "/api/v1/";

    private Addresses() {}

    static String of(EntryRef entry) {
        return ROOT + "catalogs/" + entry.catalog() + "/codes/" + entry.code();
    }

    static String of(Draft draft) {
        return of(draft.entry()) + "/draft";
    }

    static String of(Revision revision) {
        return of(revision.entry()) + "/revisions/" + revision.number();
    }

    static String of(Note note) {
        return of(note.entry()) + "/notes/" + note.id();
    }

    static String settings(String slug) {
        return ROOT + "catalogs/" + slug + "/settings";
    }
}
