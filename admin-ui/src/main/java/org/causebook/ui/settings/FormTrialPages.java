package org.causebook.ui.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.causebook.account.Right;
import org.causebook.care.CareForEntries;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.code.Notation;
import org.causebook.editing.EditCatalog;
import org.causebook.scan.CheckForms;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Shows what the forms of a catalog, as they stand on its page, find in a text. Nothing is saved. */
@Path(CatalogListPages.ADDRESS)
@Produces(Reply.HTML)
public class FormTrialPages {

    private final EditCatalog catalogs;
    private final CheckForms forms;
    private final CareForEntries care;
    private final Frames frames;

    @Inject
    FormTrialPages(EditCatalog catalogs, CheckForms forms, CareForEntries care, Frames frames) {
        this.catalogs = catalogs;
        this.forms = forms;
        this.care = care;
        this.frames = frames;
    }

    @POST
    @Path("/new/try")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response tryNew(MultivaluedMap<String, String> fields) {
        var form = new CatalogForm(fields);
        return reply("", form, SettingsView.ofNew(form, FieldFaults.none()));
    }

    @POST
    @Path("/{slug}/settings/try")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response tryKept(@PathParam("slug") String slug, MultivaluedMap<String, String> fields) {
        var form = new CatalogForm(fields);
        try {
            var settings = catalogs.show(frames.actor(), slug);
            return reply(
                    slug,
                    form,
                    SettingsView.of(
                            settings, form, FieldFaults.none(), care.interval(frames.actor(), settings.slug())));
        } catch (UnknownCatalog unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private Response reply(String slug, CatalogForm form, SettingsView view) {
        var notation = Notation.ofId(form.text("notation")).orElse(Notation.STATUS_32);
        try {
            var found = forms.tryOut(slug, notation, form.lines("forms"), form.text("sample"));
            return page(200, view.with(found));
        } catch (InvalidContent invalid) {
            return page(422, view.with(FieldFaults.of(invalid)));
        }
    }

    private Response page(int status, SettingsView view) {
        return PrivateReply.page(status, SettingsTemplates.edit(frames.of(Section.CATALOGS), view))
                .build();
    }
}
