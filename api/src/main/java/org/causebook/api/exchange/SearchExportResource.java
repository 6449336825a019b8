package org.causebook.api.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.api.search.SearchParameters;
import org.causebook.catalog.Audience;
import org.causebook.exchange.ExportEntries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Streams the hits of a search as a file. */
@Path("/api/v1/search/export")
@Produces(MediaType.WILDCARD)
@Tag(name = "Export", description = "Entries as files.")
public class SearchExportResource {

    private final ExportEntries exports;
    private final ExportResponses responses;

    @Inject
    SearchExportResource(ExportEntries exports, ExportResponses responses) {
        this.exports = exports;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "exportSearch",
            summary = "Export the hits of a search",
            description = "All hits as a file, by catalog. `limit` and `after` have no effect.")
    @APIResponse(
            responseCode = "200",
            description = ExportResource.FILE,
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = ExportResource.EXAMPLE))
    public Response search(
            @BeanParam SearchParameters parameters,
            @Parameter(description = ExportResource.FORMAT, example = "yaml") @QueryParam("format") @Nullable
                    String format,
            @Context RoutingContext request) {
        return responses.answer(
                Audience.PUBLIC, request, exports.search(parameters.raw(), Optional.ofNullable(format)));
    }
}
