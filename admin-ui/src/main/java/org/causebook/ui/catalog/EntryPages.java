package org.causebook.ui.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Function;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.Entry;
import org.causebook.catalog.ShowEntry;
import org.causebook.ui.lookup.EntryText;
import org.causebook.ui.page.Acceptable;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Reply;

/**
 * The page of one entry, and the same as text for a terminal. Another form of its code, or a former code, leads to the
 * entry's own address.
 */
@Path("/catalogs/{slug}/{code}")
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
    @Produces(Reply.HTML_AFTER_TEXT)
    public Response page(@PathParam("slug") String slug, @PathParam("code") String code, @Context HttpHeaders headers) {
        Acceptable.require(headers, Reply.HTML);
        return answer(slug, code, entry -> Reply.page(CatalogTemplates.entry(browse.show(slug), entry)));
    }

    @GET
    @PermitAll
    @Produces(Reply.TEXT)
    public Response text(@PathParam("slug") String slug, @PathParam("code") String code, @Context HttpHeaders headers) {
        Acceptable.require(headers, Reply.TEXT);
        return answer(slug, code, entry -> Reply.text(EntryText.page(entry)));
    }

    private Response answer(String slug, String code, Function<Entry, ResponseBuilder> reply) {
        var entry = show.show(slug, code);
        var answer = entry.code().equals(code) ? reply.apply(entry) : Reply.moved(Addresses.of(entry));
        return answer.build();
    }
}
