package org.causebook.ui.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.NotNow;
import org.causebook.editing.StaleDraft;

/**
 * Saves a draft while its author types. The answer is for the script of the editor, which shows what a status means;
 * the form itself is sent to {@link EditorPages} when there is more to say.
 */
@Path("/admin/catalogs/{slug}/{code}/draft")
@Produces(MediaType.APPLICATION_JSON)
public class AutosavePages {

    private static final int UNPROCESSABLE = 422;

    private final Desks desks;
    private final EditorActions actions;

    @Inject
    public AutosavePages(Desks desks, EditorActions actions) {
        this.desks = desks;
        this.actions = actions;
    }

    @POST
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("slug") String slug, @PathParam("code") String code, MultivaluedMap<String, String> form) {
        try {
            var saved = actions.save(desks.entry(slug, code), FormFields.of(form));
            return answer(Response.Status.OK.getStatusCode(), saved.version());
        } catch (StaleDraft stale) {
            return answer(Response.Status.PRECONDITION_FAILED.getStatusCode(), 0);
        } catch (NotNow archived) {
            return answer(Response.Status.CONFLICT.getStatusCode(), 0);
        } catch (InvalidContent invalid) {
            return answer(UNPROCESSABLE, 0);
        }
    }

    private static Response answer(int status, long version) {
        return Response.status(status)
                .entity("{\"version\":" + version + "}")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
