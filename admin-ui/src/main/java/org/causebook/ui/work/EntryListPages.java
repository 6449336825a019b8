package org.causebook.ui.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.FindEntry;
import org.causebook.editing.WorkQuery;
import org.causebook.filter.FilteredList;
import org.causebook.ui.filter.ListMenus;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The list of all entries, drafts included, and what can be done to several of them at once. */
@Path(WorkTable.ADDRESS)
@Produces(Reply.HTML)
public class EntryListPages {

    private final FindEntry find;
    private final EditCatalog catalogs;
    private final BulkActions bulk;
    private final ListMenus.Maker menus;
    private final Frames frames;

    @Inject
    EntryListPages(FindEntry find, EditCatalog catalogs, BulkActions bulk, ListMenus.Maker menus, Frames frames) {
        this.find = find;
        this.catalogs = catalogs;
        this.bulk = bulk;
        this.menus = menus;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response list(@BeanParam WorkFilter filter) {
        try {
            var actor = frames.actor();
            var query = WorkQuery.of(filter.raw(actor.login()));
            var table = new WorkTable(
                    filter,
                    query,
                    find.list(actor, query),
                    find.count(actor, query),
                    catalogs.all(actor),
                    menus.of(actor, FilteredList.ENTRIES, filter.address(filter.sort(), null)));
            return PrivateReply.page(WorkTemplates.entries(frames.of(Section.ENTRIES), table))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    /**
     * Does it to each by itself: what can be done is done, and of the rest the page says why not.
     *
     * @param query of the list as it was shown, to go back there
     */
    @POST
    @Path("/bulk")
    @RolesAllowed(Right.Id.READ_WORK)
    public Response bulk(
            @FormParam("action") @Nullable String action,
            @FormParam("item") @Nullable List<String> items,
            @FormParam("query") @Nullable String query) {
        var list = ListMenus.address(FilteredList.ENTRIES, query);
        var chosen = BulkAction.ofId(action);
        if (chosen.isEmpty()) {
            return ErrorPage.badRequest(new InvalidQuery("action", "must be submit, approve or discard"))
                    .reply();
        }
        if (items == null || items.isEmpty()) {
            return Done.at(list, Toast.NOTHING_SELECTED);
        }
        var result = bulk.apply(frames.actor(), chosen.get(), items);
        return result.refused().isEmpty()
                ? Done.at(list, chosen.get().toast(), result.done().size())
                : PrivateReply.page(WorkTemplates.bulk(frames.of(Section.ENTRIES), result))
                        .build();
    }
}
