package org.causebook.ui.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.Draft;
import org.causebook.editing.EntryRef;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Shows a text that is being written as readers will see it. Keeps nothing. */
@Path("/admin/preview")
@Produces(Reply.HTML)
public class PreviewPages {

    private static final int UNPROCESSABLE = 422;

    private final CurrentActor actor;

    @Inject
    public PreviewPages(CurrentActor actor) {
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Right.Id.READ_WORK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(MultivaluedMap<String, String> form) {
        var sent = FormFields.of(form);
        var entry = new EntryRef(0, sent.line("catalog"), sent.line("code"));
        try {
            var content = EntryForm.of(sent).content(EntryContent.empty());
            var draft = new Draft(entry, actor.get().login(), 0, content, 0, Instant.EPOCH);
            return PrivateReply.page(EditingTemplates.preview(Shown.of(draft), Faults.none()))
                    .build();
        } catch (InvalidContent invalid) {
            var nothing = new Draft(entry, actor.get().login(), 0, EntryContent.empty(), 0, Instant.EPOCH);
            return PrivateReply.page(UNPROCESSABLE, EditingTemplates.preview(Shown.of(nothing), Faults.of(invalid)))
                    .build();
        }
    }
}
