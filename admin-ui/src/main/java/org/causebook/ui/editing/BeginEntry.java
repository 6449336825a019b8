package org.causebook.ui.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.causebook.account.CurrentActor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.CreateEntry;
import org.causebook.editing.Draft;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Toast;

/** Creates an entry from the form that begins it, and goes as far with it as its author wants. */
@ApplicationScoped
class BeginEntry {

    /** The action of a page that saves itself and stays. */
    private static final String KEEP = "keep";

    private final CurrentActor actor;
    private final CreateEntry create;
    private final EditorActions actions;
    private final EditorRefusals refusals;

    @Inject
    BeginEntry(CurrentActor actor, CreateEntry create, EditorActions actions, EditorRefusals refusals) {
        this.actor = actor;
        this.create = create;
        this.actions = actions;
        this.refusals = refusals;
    }

    /**
     * Creates the entry and, as the button says, submits or publishes it. What is not complete enough for that is not
     * created either: the author is still on the page that mends it. Throws what {@link CreateEntry} throws.
     */
    Response begin(FormFields sent) {
        var action = sent.line("action");
        var content = EntryForm.of(sent).content(EntryContent.empty());
        var finished = action.equals("submit") || action.equals("publish");
        check(sent, content, finished);
        var draft = create.create(actor.get(), sent.line("catalog"), sent.line("code"), content);
        if (action.equals(KEEP)) {
            return kept(draft);
        }
        return finished
                ? refusals.answer(draft.entry(), sent, () -> finish(action, draft, sent))
                : Done.at(WorkAddresses.editAddress(draft.entry(), sent.line("comment")), Toast.ENTRY_CREATED);
    }

    /** What the page needs to go on with the draft in place. */
    private static Response kept(Draft draft) {
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity("{\"address\":\"%s\",\"version\":%d}"
                        .formatted(WorkAddresses.editAddress(draft.entry()), draft.version()))
                .build();
    }

    private Response finish(String action, Draft draft, FormFields sent) {
        var comment = sent.given("comment");
        return action.equals("publish")
                ? actions.published(draft.entry(), draft, comment)
                : actions.submitted(draft.entry(), draft, comment);
    }

    private static void check(FormFields sent, EntryContent content, boolean finished) {
        var faults = new ArrayList<Fault>();
        if (sent.line("catalog").isEmpty()) {
            faults.add(new Fault("catalog", "must be chosen"));
        }
        if (sent.line("code").isEmpty()) {
            faults.add(new Fault("code", "is missing"));
        }
        if (finished) {
            faults.addAll(content.faults());
        }
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults);
        }
    }
}
