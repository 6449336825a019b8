package org.causebook.ui.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.CompareContents;
import org.causebook.editing.EntryRef;
import org.causebook.editing.NotNow;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.StaleBase;
import org.causebook.editing.StaleDraft;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;

/** Says why something in the editor was not done. Whatever was typed is on the page that says it. */
@ApplicationScoped
class EditorRefusals {

    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();
    private static final int PRECONDITION_FAILED = Response.Status.PRECONDITION_FAILED.getStatusCode();
    private static final int UNPROCESSABLE = 422;

    private final Frames frames;
    private final Desks desks;
    private final CompareContents compare;

    @Inject
    EditorRefusals(Frames frames, Desks desks, CompareContents compare) {
        this.frames = frames;
        this.desks = desks;
        this.compare = compare;
    }

    /** The answer of the action, or the page that says why there is none. */
    Response answer(EntryRef entry, FormFields sent, Supplier<Response> action) {
        try {
            return action.get();
        } catch (InvalidContent invalid) {
            return editor(UNPROCESSABLE, entry, sent, Faults.of(invalid), Optional.empty());
        } catch (StaleDraft stale) {
            return conflict(PRECONDITION_FAILED, Conflict.of(stale, sent, content(entry, sent), compare));
        } catch (StaleBase stale) {
            return conflict(CONFLICT, Conflict.of(stale, compare));
        } catch (SecondPersonNeeded twoNeeded) {
            return refused(entry, sent, "A second person has to approve what is published in this catalog.");
        } catch (CodeTaken taken) {
            return refused(
                    entry,
                    sent,
                    "One of the further codes belongs to the entry "
                            + taken.entry().code() + " of this catalog.");
        } catch (NotNow notNow) {
            return refused(entry, sent, String.valueOf(notNow.getMessage()));
        }
    }

    private Response refused(EntryRef entry, FormFields sent, String why) {
        return editor(CONFLICT, entry, sent, Faults.none(), Optional.of(why));
    }

    private Response editor(int status, EntryRef entry, FormFields sent, Faults faults, Optional<String> notice) {
        var desk = desks.of(entry.catalog(), entry.code());
        var again = EditorView.again(desk, sent, faults, notice);
        var view = desk.mine()
                .filter(draft -> isKept(draft.content(), sent))
                .map(again::after)
                .orElse(again);
        return PrivateReply.page(status, EditingTemplates.editor(frames.of(Section.ENTRIES), view))
                .build();
    }

    /** Whether the text was saved before the rest of the action failed. */
    private static boolean isKept(EntryContent kept, FormFields sent) {
        try {
            return EntryForm.of(sent).content(kept).equals(kept);
        } catch (InvalidContent unkeepable) {
            return false;
        }
    }

    private EntryContent content(EntryRef entry, FormFields sent) {
        var desk = desks.of(entry.catalog(), entry.code());
        return EntryForm.of(sent).content(EditorView.draft(desk).content());
    }

    private Response conflict(int status, Conflict conflict) {
        return PrivateReply.page(status, EditingTemplates.conflict(frames.of(Section.ENTRIES), conflict))
                .build();
    }
}
