package org.causebook.ui.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.account.Right;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.ShowEntry;
import org.causebook.exchange.FileFormat;
import org.causebook.ui.catalog.EntryTable;
import org.causebook.ui.catalog.TableParameters;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.QueryText;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** What is published, internal catalogs included: at addresses of its own, so that public answers never hold it. */
@Path(LibraryPages.ADDRESS)
@Produces(Reply.HTML)
public class LibraryPages {

    static final String ADDRESS = "/admin/library";

    private final BrowseCatalogs browse;
    private final ShowEntry show;
    private final Frames frames;

    @Inject
    LibraryPages(BrowseCatalogs browse, ShowEntry show, Frames frames) {
        this.browse = browse;
        this.show = show;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.READ_INTERNAL)
    public Response catalogs(@QueryParam("after") @Nullable String after) {
        try {
            var token = Optional.ofNullable(after).filter(each -> !each.isBlank());
            var page = browse.list(frames.actor().audience(), Optional.empty(), token);
            var next =
                    page.next().map(each -> new QueryText().add("after", each).on(ADDRESS));
            return PrivateReply.page(
                            LibraryTemplates.catalogs(frames.of(Section.LIBRARY), page, next, FileFormat.written()))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    @GET
    @Path("/{slug}")
    @RolesAllowed(Right.Id.READ_INTERNAL)
    public Response catalog(@PathParam("slug") String slug, @BeanParam TableParameters parameters) {
        try {
            var audience = frames.actor().audience();
            var catalog = browse.show(audience, slug);
            var query = EntryQuery.of(catalog.slug(), parameters.raw());
            var table = new EntryTable(address(slug), query, browse.entries(audience, query));
            var page = LibraryTemplates.catalog(frames.of(Section.LIBRARY), catalog, table, address(slug));
            return PrivateReply.page(page).build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    @GET
    @Path("/{slug}/{code}")
    @RolesAllowed(Right.Id.READ_INTERNAL)
    public Response entry(@PathParam("slug") String slug, @PathParam("code") String code) {
        var audience = frames.actor().audience();
        var entry = show.show(audience, slug, code);
        if (!entry.code().equals(code)) {
            return PrivateReply.to(address(slug) + "/" + Addresses.encoded(entry.code()))
                    .build();
        }
        var catalog = browse.show(audience, slug);
        return PrivateReply.page(LibraryTemplates.entry(frames.of(Section.LIBRARY), catalog, entry, address(slug)))
                .build();
    }

    private static String address(String slug) {
        return ADDRESS + "/" + Addresses.encoded(slug);
    }
}
