package org.causebook.ui.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.Catalog;
import org.causebook.shipped.AwaitedCatalogs;
import org.causebook.ui.page.Reply;

/** The home page: one box, and what there is to look up. */
@Path("/")
@Produces(Reply.HTML)
public class HomePages {

    private final BrowseCatalogs browse;
    private final AwaitedCatalogs awaited;

    @Inject
    public HomePages(BrowseCatalogs browse, AwaitedCatalogs awaited) {
        this.browse = browse;
        this.awaited = awaited;
    }

    @GET
    @PermitAll
    public Response home() {
        var areas = browse.areas(Optional.empty());
        var slugs = areas.stream()
                .flatMap(area -> area.catalogs().stream())
                .map(Catalog::slug)
                .collect(Collectors.toSet());
        return Reply.page(LookupTemplates.home(areas, HomeExample.of(slugs), awaited.count()))
                .build();
    }
}
