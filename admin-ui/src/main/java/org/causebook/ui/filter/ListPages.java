package org.causebook.ui.filter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.filter.FilteredList;
import org.causebook.filter.KeepFilters;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** What the menus above a list do. All of it leads back to the list as it was shown. */
@Path(ListPages.ADDRESS + "/{list}")
@Produces(Reply.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ListPages {

    static final String ADDRESS = "/admin/lists";

    private final KeepFilters keep;
    private final Frames frames;

    @Inject
    ListPages(KeepFilters keep, Frames frames) {
        this.keep = keep;
        this.frames = frames;
    }

    /** Shows other columns, or lines of another height. */
    @POST
    @Path("/view")
    @RolesAllowed(Right.Id.READ_WORK)
    public Response view(
            @PathParam("list") String id,
            @FormParam("column") @Nullable List<String> columns,
            @FormParam("compact") @Nullable String compact,
            @FormParam("query") @Nullable String query) {
        var list = list(id);
        var view = ListView.chosen(list, compact != null, columns == null ? List.of() : columns);
        return PrivateReply.to(ListMenus.address(list, query))
                .cookie(view.cookie())
                .build();
    }

    /** Keeps the filter of the list under a name. */
    @POST
    @Path("/filters")
    @RolesAllowed(Right.Id.READ_WORK)
    public Response save(
            @PathParam("list") String id,
            @FormParam("name") @Nullable String name,
            @FormParam("query") @Nullable String query) {
        var list = list(id);
        try {
            keep.save(
                    frames.actor(), list, Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(query, ""));
            return Done.at(ListMenus.address(list, query), Toast.FILTER_SAVED);
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    /** Deletes a filter. */
    @POST
    @Path("/filters/{id}/remove")
    @RolesAllowed(Right.Id.READ_WORK)
    public Response remove(
            @PathParam("list") String id, @PathParam("id") long filter, @FormParam("query") @Nullable String query) {
        var list = list(id);
        keep.remove(frames.actor(), list, filter);
        return Done.at(ListMenus.address(list, query), Toast.FILTER_REMOVED);
    }

    private static FilteredList list(String id) {
        return FilteredList.ofId(id).orElseThrow(NotFoundException::new);
    }
}
