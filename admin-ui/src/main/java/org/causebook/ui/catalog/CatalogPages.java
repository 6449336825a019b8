package org.causebook.ui.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.InvalidQuery;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The pages that list: all catalogs, and the entries of one. */
@Path("/catalogs")
@Produces(Reply.HTML)
public class CatalogPages {

    private final BrowseCatalogs browse;

    @Inject
    public CatalogPages(BrowseCatalogs browse) {
        this.browse = browse;
    }

    @GET
    @PermitAll
    public Response catalogs(@QueryParam("q") @Nullable String text) {
        try {
            var asked = Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
            return Reply.page(CatalogTemplates.catalogs(browse.areas(asked), asked.orElse("")))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    public Response catalog(@PathParam("slug") String slug, @BeanParam TableParameters parameters) {
        try {
            var catalog = browse.show(slug);
            var query = EntryQuery.of(catalog.slug(), parameters.raw());
            var table = new EntryTable(Addresses.of(catalog), query, browse.entries(query));
            return Reply.page(CatalogTemplates.catalog(catalog, table)).build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }
}
