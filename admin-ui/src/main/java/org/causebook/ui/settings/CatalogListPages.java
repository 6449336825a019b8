package org.causebook.ui.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.SlugTaken;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** All catalogs as staff see them, and the page that adds one. */
@Path(CatalogListPages.ADDRESS)
@Produces(Reply.HTML)
public class CatalogListPages {

    static final String ADDRESS = "/admin/catalogs";

    private final EditCatalog catalogs;
    private final Frames frames;

    @Inject
    CatalogListPages(EditCatalog catalogs, Frames frames) {
        this.catalogs = catalogs;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response list() {
        var all = catalogs.all(frames.actor());
        return PrivateReply.page(SettingsTemplates.catalogs(frames.of(Section.CATALOGS), all))
                .build();
    }

    @GET
    @Path("/new")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response form() {
        return form(200, CatalogForm.blank(), FieldFaults.none());
    }

    @POST
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response add(MultivaluedMap<String, String> fields) {
        var form = new CatalogForm(fields);
        try {
            catalogs.add(frames.actor(), form.content());
            return Done.at(ADDRESS, Toast.CATALOG_ADDED);
        } catch (InvalidContent invalid) {
            return form(422, form, FieldFaults.of(invalid));
        } catch (SlugTaken taken) {
            return form(409, form, FieldFaults.of(taken.field(), "belongs to another catalog"));
        }
    }

    private Response form(int status, CatalogForm form, FieldFaults faults) {
        var view = SettingsView.ofNew(form, faults);
        return PrivateReply.page(status, SettingsTemplates.edit(frames.of(Section.CATALOGS), view))
                .build();
    }
}
