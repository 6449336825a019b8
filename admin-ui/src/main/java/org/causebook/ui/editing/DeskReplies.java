package org.causebook.ui.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.EntryRef;
import org.causebook.editing.NotNow;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;

/** The page of an entry for those who work on it, also when it has to say why something was not done. */
@ApplicationScoped
class DeskReplies {

    private static final int UNPROCESSABLE = 422;

    private final Frames frames;
    private final Desks desks;

    @Inject
    DeskReplies(Frames frames, Desks desks) {
        this.frames = frames;
        this.desks = desks;
    }

    Response page(EntryDesk desk) {
        return page(Response.Status.OK.getStatusCode(), desk, Refusal.none());
    }

    /**
     * The answer of the action, or the page that says why there is none.
     *
     * @param typed the long text that was sent, shown again
     */
    Response answer(EntryRef entry, String typed, Supplier<Response> action) {
        try {
            return action.get();
        } catch (InvalidContent invalid) {
            return again(UNPROCESSABLE, entry, new Refusal(Optional.empty(), Faults.of(invalid), typed));
        } catch (NotNow notNow) {
            var why = Optional.of(String.valueOf(notNow.getMessage()));
            return again(Response.Status.CONFLICT.getStatusCode(), entry, new Refusal(why, Faults.none(), typed));
        }
    }

    private Response again(int status, EntryRef entry, Refusal refusal) {
        return page(status, desks.of(entry.catalog(), entry.code()), refusal);
    }

    private Response page(int status, EntryDesk desk, Refusal refusal) {
        return PrivateReply.page(status, EditingTemplates.entry(frames.of(Section.ENTRIES), desk, refusal))
                .build();
    }
}
