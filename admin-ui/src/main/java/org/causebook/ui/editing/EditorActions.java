package org.causebook.ui.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.account.CurrentActor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.UnknownEntry;
import org.causebook.editing.Draft;
import org.causebook.editing.EditDraft;
import org.causebook.editing.EntryRef;
import org.causebook.editing.PublishDraft;
import org.causebook.editing.SubmitDraft;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Toast;

/** What the buttons of the editor do, and where they lead. */
@ApplicationScoped
class EditorActions {

    private final CurrentActor actor;
    private final EditDraft drafts;
    private final KeepDraft keep;
    private final SubmitDraft submit;
    private final PublishDraft publish;
    private final Desks desks;

    @Inject
    EditorActions(
            CurrentActor actor,
            EditDraft drafts,
            KeepDraft keep,
            SubmitDraft submit,
            PublishDraft publish,
            Desks desks) {
        this.actor = actor;
        this.drafts = drafts;
        this.keep = keep;
        this.submit = submit;
        this.publish = publish;
        this.desks = desks;
    }

    /** Throws what the use cases throw. */
    Response act(EntryRef entry, String action, FormFields fields) {
        return switch (action) {
            case "submit" -> submitted(entry, save(entry, fields), fields.given("comment"));
            case "publish" -> published(entry, save(entry, fields), fields.given("comment"));
            case "discard" -> discarded(entry, fields.number("version", 0));
            default -> {
                save(entry, fields);
                yield Done.at(WorkAddresses.editAddress(entry, fields.line("comment")), Toast.DRAFT_SAVED);
            }
        };
    }

    /** Keeps what the form holds as the actor's draft. */
    Draft save(EntryRef entry, FormFields fields) {
        var asking = actor.get();
        var content = EntryForm.of(fields).content(before(entry));
        return keep.save(asking, entry, fields.number("version", 0), (int) fields.number("base", 0), content);
    }

    Response submitted(EntryRef entry, Draft draft, Optional<String> comment) {
        submit.submit(actor.get(), entry, draft.version(), comment);
        return Done.at(WorkAddresses.workAddress(entry), Toast.DRAFT_SUBMITTED);
    }

    Response published(EntryRef entry, Draft draft, Optional<String> comment) {
        publish.publish(actor.get(), entry, draft.version(), comment);
        return Done.at(WorkAddresses.workAddress(entry), Toast.ENTRY_PUBLISHED);
    }

    private Response discarded(EntryRef entry, long version) {
        if (version > 0) {
            drafts.discard(actor.get(), entry, version);
        }
        return Done.at(isThere(entry) ? WorkAddresses.workAddress(entry) : "/admin/entries", Toast.DRAFT_DISCARDED);
    }

    /** An entry that was never submitted goes with its last draft. */
    private boolean isThere(EntryRef entry) {
        try {
            return desks.entry(entry.catalog(), entry.code()).id() == entry.id();
        } catch (UnknownEntry gone) {
            return false;
        }
    }

    private EntryContent before(EntryRef entry) {
        return EditorView.draft(desks.of(entry.catalog(), entry.code())).content();
    }
}
