package org.causebook.api.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.api.caching.AudienceResponses;
import org.causebook.api.request.Parameters;
import org.causebook.exchange.ExportEntries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Streams the published entries of a catalog as a file. */
@Path("/api/v1/catalogs/{slug}/export")
@Produces(MediaType.WILDCARD)
@Tag(name = "Export", description = "Entries as files.")
public class CatalogExportResource {

    private final ExportEntries exports;
    private final AudienceResponses readers;
    private final ExportResponses responses;

    @Inject
    CatalogExportResource(ExportEntries exports, AudienceResponses readers, ExportResponses responses) {
        this.exports = exports;
        this.readers = readers;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "exportCatalog",
            summary = "Export a catalog",
            description =
                    "All published entries of one catalog as a file, as of one moment. The connection is closed if"
                            + " the file cannot be sent to its end.")
    @APIResponse(
            responseCode = "200",
            description = ExportResource.FILE,
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = ExportResource.EXAMPLE))
    public Response catalog(
            @Parameter(description = "Name of the catalog in addresses.", example = "iissync") @PathParam("slug")
                    String slug,
            @Parameter(description = ExportResource.FORMAT, example = "yaml") @QueryParam("format") @Nullable
                    String format,
            @Context RoutingContext request) {
        var audience = readers.audience();
        return responses.answer(
                audience, request, exports.catalog(audience, Parameters.slug(slug), Optional.ofNullable(format)));
    }
}
