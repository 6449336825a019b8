package org.causebook.ui.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.PageRequest;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Reply;
import org.causebook.ui.page.Site;

/** Tells search engines which pages there are: an index, and a file for each public catalog (sitemaps.org, 0.9). */
@Path("/")
@Produces(SitemapPages.XML)
public class SitemapPages {

    static final String XML = "application/xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The protocol's own limit is 50,000; this keeps a file below 5 MB. */
    private static final int MOST_ENTRIES = 25_000;

    private final BrowseCatalogs browse;
    private final Site site;

    @Inject
    public SitemapPages(BrowseCatalogs browse, Site site) {
        this.browse = browse;
        this.site = site;
    }

    @GET
    @Path("sitemap.xml")
    @PermitAll
    public Response index() {
        requireAddress();
        var xml = begin("sitemapindex");
        for (var area : browse.areas(Optional.empty())) {
            for (var catalog : area.catalogs()) {
                xml.append("<sitemap><loc>")
                        .append(site.of("/sitemaps/" + Addresses.encoded(catalog.slug()) + ".xml"))
                        .append("</loc></sitemap>\n");
            }
        }
        return Reply.of(xml.append("</sitemapindex>\n").toString(), XML).build();
    }

    @GET
    @Path("sitemaps/{slug}.xml")
    @PermitAll
    public Response catalog(@PathParam("slug") String slug) {
        requireAddress();
        var catalog = browse.show(slug);
        var xml = begin("urlset");
        page(xml, Addresses.of(catalog), catalog.updatedAt().toString());
        Optional<String> after = Optional.empty();
        int left = MOST_ENTRIES;
        do {
            var raw = new EntryQuery.Raw(null, null, null, null, PageRequest.MAX_LIMIT, after.orElse(null));
            var entries = browse.entries(EntryQuery.of(catalog.slug(), raw));
            entries.items()
                    .forEach(entry ->
                            page(xml, Addresses.of(entry), entry.updatedAt().toString()));
            left -= entries.items().size();
            after = entries.next();
        } while (after.isPresent() && left > 0);
        return Reply.of(xml.append("</urlset>\n").toString(), XML).build();
    }

    private static StringBuilder begin(String root) {
        return new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + NAMESPACE + "\">\n");
    }

    private void page(StringBuilder xml, String path, String modified) {
        xml.append("<url><loc>")
                .append(site.of(path))
                .append("</loc><lastmod>")
                .append(modified)
                .append("</lastmod></url>\n");
    }

    /** The protocol takes absolute addresses only. */
    private void requireAddress() {
        if (!site.known()) {
            throw new NotFoundException();
        }
    }
}
