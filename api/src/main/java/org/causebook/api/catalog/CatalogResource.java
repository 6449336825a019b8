package org.causebook.api.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.causebook.api.caching.AudienceResponses;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.ShowEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads catalogs and their entries. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogs", description = "Catalogs, and the entries that they hold.")
public class CatalogResource {

    private static final String SLUG = "Name of the catalog in addresses.";

    private final BrowseCatalogs browse;
    private final ShowEntry showEntry;
    private final AudienceResponses readers;

    @Inject
    CatalogResource(BrowseCatalogs browse, ShowEntry showEntry, AudienceResponses readers) {
        this.browse = browse;
        this.showEntry = showEntry;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCatalogs",
            summary = "List the catalogs",
            description = "All public catalogs, by slug, a page at a time.")
    @APIResponse(responseCode = "200", description = "A page of catalogs.")
    public RestResponse<PageResponse<CatalogResponse>> list(@BeanParam PageParameters page, @Context UriInfo request) {
        return readers.page(
                request,
                reader -> PageResponse.of(browse.list(reader, page.limit(), page.after()), CatalogResponse::from));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(
            operationId = "showCatalog",
            summary = "Show a catalog",
            description = "What the catalog is about, what it applies to, and the article that it continues.")
    @APIResponse(responseCode = "200", description = "The catalog.")
    public RestResponse<CatalogResponse> show(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug) {
        return readers.answer(reader -> CatalogResponse.from(browse.show(reader, Parameters.slug(slug))));
    }

    @GET
    @Path("/{slug}/codes")
    @PermitAll
    @Operation(
            operationId = "listEntries",
            summary = "List the entries of a catalog",
            description = "The published entries, filtered and sorted, a page at a time.")
    @APIResponse(responseCode = "200", description = "A page of entries.")
    public RestResponse<PageResponse<EntryResponse>> entries(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @BeanParam EntryListParameters parameters,
            @Context UriInfo request) {
        return readers.page(
                request,
                reader -> PageResponse.of(
                        browse.entries(reader, parameters.query(Parameters.slug(slug))), EntryResponse::from));
    }

    @GET
    @Path("/{slug}/codes/{code}")
    @PermitAll
    @Operation(
            operationId = "showEntry",
            summary = "Show an entry",
            description = "What one code means in one catalog. The code may be written in any form.")
    @APIResponse(responseCode = "200", description = "The entry.")
    public RestResponse<EntryResponse> entry(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @Parameter(description = "The code.", example = "2148598792") @PathParam("code") String code) {
        return readers.answer(reader -> EntryResponse.from(showEntry.show(reader, Parameters.slug(slug), code)));
    }
}
