package org.causebook.ui.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.ui.page.Reply;

/** The home page: one box, and what there is to look up. */
@Path("/")
@Produces(Reply.HTML)
public class HomePages {

    private static final int CATALOGS_SHOWN = 12;

    private final BrowseCatalogs browse;

    @Inject
    public HomePages(BrowseCatalogs browse) {
        this.browse = browse;
    }

    @GET
    @PermitAll
    public Response home() {
        var catalogs = browse.list(Optional.of(CATALOGS_SHOWN), Optional.empty());
        var more = catalogs.next().isPresent();
        return Reply.page(LookupTemplates.home(catalogs.items(), more)).build();
    }
}
