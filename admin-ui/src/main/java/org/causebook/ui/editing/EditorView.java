package org.causebook.ui.editing;

import java.util.Optional;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.Draft;

/**
 * The editor of an entry.
 *
 * @param shown what stands in the form, as readers would see it
 * @param version of the draft that the form goes on from; 0 while there is none
 * @param base number of the revision that the text takes into account; 0 for none
 * @param notice why the last action was not done
 */
public record EditorView(
        EntryDesk desk, EntryForm form, Shown shown, Faults faults, long version, int base, Optional<String> notice) {

    /** The actor's draft, or what it would begin with, and what was typed for the reviewer. */
    static EditorView of(EntryDesk desk, String comment) {
        var draft = draft(desk);
        var fields = EntryForm.values(draft.content());
        fields.put("comment", comment);
        return new EditorView(
                desk,
                EntryForm.of(new FormFields(fields)),
                Shown.of(draft),
                Faults.none(),
                draft.version(),
                draft.base(),
                Optional.empty());
    }

    /** What was sent, shown again with what is wrong with it. */
    static EditorView again(EntryDesk desk, FormFields sent, Faults faults, Optional<String> notice) {
        var draft = draft(desk);
        return new EditorView(
                desk,
                EntryForm.of(sent),
                Shown.of(draft),
                faults,
                sent.number("version", draft.version()),
                (int) sent.number("base", draft.base()),
                notice);
    }

    /** The same, going on from a draft that was saved meanwhile. */
    EditorView after(Draft saved) {
        return new EditorView(
                desk, EntryForm.of(saved.content()), Shown.of(saved), faults, saved.version(), saved.base(), notice);
    }

    /** Whether another's text came in between, so that submitting would ask for a merge. */
    public boolean overtaken() {
        return desk.head().filter(head -> head.number() != base).isPresent();
    }

    /** The draft, or the one that a first saving will begin: what an entry held stays there until then. */
    static Draft draft(EntryDesk desk) {
        return desk.mine().orElseGet(() -> {
            var begin = desk.head().or(() -> desk.revisions().stream().findFirst());
            return new Draft(
                    desk.ref(),
                    desk.actor().login(),
                    desk.head().map(head -> head.number()).orElse(0),
                    begin.map(revision -> revision.content()).orElseGet(EntryContent::empty),
                    0,
                    desk.item().updatedAt());
        });
    }
}
