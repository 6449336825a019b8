package org.causebook.ui.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.ShowEntry;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Reply;

/** The page of one entry. Another form of its code, or a former code, leads to the entry's own address. */
@Path("/catalogs/{slug}/{code}")
@Produces(Reply.HTML)
public class EntryPages {

    private final BrowseCatalogs browse;
    private final ShowEntry show;

    @Inject
    public EntryPages(BrowseCatalogs browse, ShowEntry show) {
        this.browse = browse;
        this.show = show;
    }

    @GET
    @PermitAll
    public Response entry(@PathParam("slug") String slug, @PathParam("code") String code) {
        var entry = show.show(slug, code);
        if (!entry.code().equals(code)) {
            return Reply.moved(Addresses.of(entry)).build();
        }
        return Reply.page(CatalogTemplates.entry(browse.show(slug), entry)).build();
    }
}
