package org.causebook.ui.page;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Tells crawlers what is not worth their time: searches are endless, and the API repeats what pages say. */
@Path("/robots.txt")
public class Robots {

    private static final String RULES = """
            User-agent: *
            Disallow: /codes?
            Disallow: /search?
            Disallow: /api/
            Disallow: /q/
            Disallow: /admin/
            """;

    private final Site site;

    @Inject
    public Robots(Site site) {
        this.site = site;
    }

    @GET
    @PermitAll
    @Produces("text/plain;charset=UTF-8")
    public Response rules() {
        return Reply.text(RULES + (site.known() ? "Sitemap: " + site.of("/sitemap.xml") + "\n" : ""))
                .build();
    }
}
