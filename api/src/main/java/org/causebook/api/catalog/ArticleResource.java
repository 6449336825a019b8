package org.causebook.api.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.causebook.api.caching.AudienceResponses;
import org.causebook.catalog.BrowseCatalogs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads catalogs as the support articles that they continue. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "Support articles that catalogs continue.")
public class ArticleResource {

    private final BrowseCatalogs browse;
    private final AudienceResponses readers;

    @Inject
    ArticleResource(BrowseCatalogs browse, AudienceResponses readers) {
        this.browse = browse;
        this.readers = readers;
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "showArticle",
            summary = "Show an article",
            description = "The catalog that continues the article, with all its entries in the article's order.")
    @APIResponse(responseCode = "200", description = "The catalog and its entries.")
    public RestResponse<ArticleResponse> show(
            @Parameter(description = "Number of the article, in any case.", example = "Q224801") @PathParam("number")
                    String number) {
        return readers.answer(reader -> ArticleResponse.from(browse.article(reader, number)));
    }
}
