package org.causebook.ui.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.causebook.account.Right;
import org.causebook.care.CareForEntries;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.NotNow;
import org.causebook.editing.SlugTaken;
import org.causebook.editing.StaleCatalog;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The settings of one catalog. Who saves over someone else's settings is shown both and chooses. */
@Path(CatalogListPages.ADDRESS + "/{slug}/settings")
@Produces(Reply.HTML)
public class CatalogSettingsPages {

    private final EditCatalog catalogs;
    private final CareForEntries care;
    private final Frames frames;

    @Inject
    CatalogSettingsPages(EditCatalog catalogs, CareForEntries care, Frames frames) {
        this.catalogs = catalogs;
        this.care = care;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response settings(@PathParam("slug") String slug) {
        var settings = find(slug);
        return form(200, settings, CatalogForm.of(settings), FieldFaults.none());
    }

    @POST
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response save(@PathParam("slug") String slug, MultivaluedMap<String, String> fields) {
        var form = new CatalogForm(fields);
        var before = find(slug);
        try {
            catalogs.save(frames.actor(), slug, form.version(), CatalogChoice.resolve(form, before));
            return Done.at(CatalogListPages.ADDRESS, Toast.CATALOG_SAVED);
        } catch (StaleCatalog stale) {
            return conflict(form, stale.current());
        } catch (InvalidContent invalid) {
            return form(422, before, form, FieldFaults.of(invalid));
        } catch (SlugTaken taken) {
            return form(409, before, form, FieldFaults.of(taken.field(), "belongs to another catalog"));
        } catch (NotNow notNow) {
            return form(409, before, form, state(notNow));
        }
    }

    @POST
    @Path("/archive")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response archive(@PathParam("slug") String slug, @FormParam("version") long version) {
        return archive(slug, version, true);
    }

    @POST
    @Path("/reopen")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response reopen(@PathParam("slug") String slug, @FormParam("version") long version) {
        return archive(slug, version, false);
    }

    private Response archive(String slug, long version, boolean archived) {
        try {
            catalogs.archive(frames.actor(), slug, version, archived);
            return Done.at(CatalogListPages.ADDRESS, archived ? Toast.CATALOG_ARCHIVED : Toast.CATALOG_REOPENED);
        } catch (UnknownCatalog unknown) {
            throw new NotFoundException(unknown);
        } catch (StaleCatalog stale) {
            var message = "The catalog was changed since you opened the page. Below is how it is now.";
            return form(409, stale.current(), CatalogForm.of(stale.current()), FieldFaults.of("state", message));
        } catch (NotNow notNow) {
            var now = find(slug);
            return form(409, now, CatalogForm.of(now), state(notNow));
        }
    }

    private Response conflict(CatalogForm mine, CatalogSettings theirs) {
        var conflict = CatalogConflict.of(mine, theirs);
        return PrivateReply.page(409, SettingsTemplates.conflict(frames.of(Section.CATALOGS), conflict))
                .build();
    }

    private Response form(int status, CatalogSettings settings, CatalogForm form, FieldFaults faults) {
        var view = SettingsView.of(settings, form, faults, care.interval(frames.actor(), settings.slug()));
        return PrivateReply.page(status, SettingsTemplates.edit(frames.of(Section.CATALOGS), view))
                .build();
    }

    private static FieldFaults state(NotNow notNow) {
        return FieldFaults.of("state", Objects.requireNonNullElse(notNow.getMessage(), ""));
    }

    private CatalogSettings find(String slug) {
        try {
            return catalogs.show(frames.actor(), slug);
        } catch (UnknownCatalog unknown) {
            throw new NotFoundException(unknown);
        }
    }
}
