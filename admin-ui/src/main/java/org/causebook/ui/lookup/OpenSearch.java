package org.causebook.ui.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causebook.ui.page.Site;

/** Lets a browser look codes up from its address bar (OpenSearch 1.1). */
@Path("/opensearch.xml")
public class OpenSearch {

    private static final String TYPE = "application/opensearchdescription+xml;charset=UTF-8";

    private static final String DESCRIPTION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>Causebook</ShortName>
              <Description>Look up a status code, or search the catalogs</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Image width="48" height="48" type="image/x-icon">SITE/favicon.ico</Image>
              <Url type="text/html" template="SITE/codes?q={searchTerms}"/>
            </OpenSearchDescription>
            """;

    private final Site site;

    @Inject
    public OpenSearch(Site site) {
        this.site = site;
    }

    /** Browsers take absolute addresses only. One that the request itself names is for that browser, so no cache keeps it. */
    @GET
    @PermitAll
    public Response description(@Context UriInfo request) {
        var base = site.address()
                .orElseGet(() -> request.getBaseUri().getScheme() + "://"
                        + request.getBaseUri().getRawAuthority());
        var safe = base.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Response.ok(DESCRIPTION.replace("SITE", safe), TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
