package org.causebook.ui.sighting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.EditCatalog;
import org.causebook.filter.FilteredList;
import org.causebook.sighting.ShowSightings;
import org.causebook.ui.filter.ListMenus;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The queue of codes without a cause, the most wanted first. */
@Path(EncounteredPages.ADDRESS)
@Produces(Reply.HTML)
public class EncounteredPages {

    static final String ADDRESS = "/admin/encountered";

    private static final int MOST_AT_ONCE = 500;

    private final ShowSightings show;
    private final EditCatalog catalogs;
    private final BulkSightings bulk;
    private final ListMenus.Maker menus;
    private final Frames frames;

    @Inject
    EncounteredPages(
            ShowSightings show, EditCatalog catalogs, BulkSightings bulk, ListMenus.Maker menus, Frames frames) {
        this.show = show;
        this.catalogs = catalogs;
        this.bulk = bulk;
        this.menus = menus;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response list(@BeanParam EncounteredFilter filter) {
        try {
            var actor = frames.actor();
            var query = filter.query();
            var table = new EncounteredTable(
                    filter,
                    show.list(actor, query),
                    show.count(actor, query),
                    catalogs.all(actor),
                    menus.of(actor, FilteredList.ENCOUNTERED, filter.address(null)));
            return PrivateReply.page(SightingTemplates.encountered(frames.of(Section.ENCOUNTERED), table))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    /**
     * Does it to each by itself: what can be done is done, and of the rest the page says why not.
     *
     * @param query of the queue as it was shown, to go back there
     */
    @POST
    @Path("/bulk")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response bulk(
            @FormParam("action") @Nullable String action,
            @FormParam("item") @Nullable List<String> items,
            @FormParam("reason") @Nullable String reason,
            @FormParam("catalog") @Nullable String catalog,
            @FormParam("query") @Nullable String query) {
        var list = ListMenus.address(FilteredList.ENCOUNTERED, query);
        var dismisses = "dismiss".equals(action);
        if (!dismisses && !"publish".equals(action)) {
            return ErrorPage.badRequest(new InvalidQuery("action", "must be dismiss or publish"))
                    .reply();
        }
        if (items == null || items.isEmpty()) {
            return Done.at(list, Toast.NOTHING_SELECTED);
        }
        if (items.size() > MOST_AT_ONCE) {
            return ErrorPage.badRequest(new InvalidQuery("item", "must be at most " + MOST_AT_ONCE))
                    .reply();
        }
        var actor = frames.actor();
        var result = dismisses
                ? bulk.dismiss(actor, items, Objects.requireNonNullElse(reason, ""))
                : bulk.publish(actor, items, Objects.requireNonNullElse(catalog, ""));
        return result.refused().isEmpty()
                ? Done.at(list, dismisses ? Toast.SIGHTINGS_DISMISSED : Toast.SIGHTINGS_PUBLISHED, result.done())
                : PrivateReply.page(SightingTemplates.bulk(frames.of(Section.ENCOUNTERED), result))
                        .build();
    }
}
