package org.causebook.ui.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.CompareContents;
import org.causebook.editing.ContentDiff;
import org.causebook.editing.EntryRef;
import org.causebook.editing.StaleBase;
import org.causebook.editing.StaleDraft;

/**
 * Two texts of one entry, of which the editor has to make one. Both are in the page as a whole, so that whatever is
 * chosen can be put together from it.
 *
 * @param colleague login of whose text came in between, if it is not the editor's own from another window
 * @param mine the fields of the form that was sent
 * @param theirs the fields of the text that came in between
 * @param version of the draft that the merge will be saved over
 * @param base number of the revision that the merge takes into account
 */
public record Conflict(
        EntryRef entry,
        boolean ownWindow,
        Optional<String> colleague,
        Map<String, String> mine,
        Map<String, String> theirs,
        List<Choice> choices,
        long version,
        int base,
        String comment) {

    /** Fields of several parts: one can take this side or that, and write on in the editor. */
    private static final Set<String> COMPOUND =
            Set.of("references", "appliesTo", "codes", "outcome", "confidence", "articlePosition");

    /**
     * A field in which the texts differ.
     *
     * @param writable whether a third text can be written here
     */
    public record Choice(DiffRow row, String mine, String theirs, boolean writable) {}

    static Conflict of(StaleDraft stale, FormFields sent, EntryContent typed, CompareContents compare) {
        var kept = stale.current();
        return new Conflict(
                kept.entry(),
                true,
                Optional.empty(),
                EntryForm.values(typed),
                EntryForm.values(kept.content()),
                choices(compare.compare(typed, kept.content())),
                kept.version(),
                kept.base(),
                sent.text("comment"));
    }

    static Conflict of(StaleBase stale, CompareContents compare) {
        var draft = stale.draft();
        var head = stale.head();
        return new Conflict(
                draft.entry(),
                false,
                head.author(),
                EntryForm.values(draft.content()),
                EntryForm.values(head.content()),
                choices(compare.compare(draft.content(), head.content())),
                draft.version(),
                head.number(),
                "");
    }

    private static List<Choice> choices(ContentDiff diff) {
        return diff.fields().stream().map(Conflict::choice).toList();
    }

    private static Choice choice(ContentDiff.Field field) {
        var row = DiffRow.of(field);
        var last = field.field().substring(field.field().lastIndexOf('.') + 1);
        return new Choice(row, row.textBefore(), row.textAfter(), !COMPOUND.contains(last));
    }
}
