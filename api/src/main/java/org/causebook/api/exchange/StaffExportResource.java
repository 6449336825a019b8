package org.causebook.api.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
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
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.catalog.Audience;
import org.causebook.exchange.ExportEntries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The same files for those who are signed in in a browser, internal catalogs included. */
@Path("/admin/export")
@Produces(MediaType.WILDCARD)
public class StaffExportResource {

    private final ExportEntries exports;
    private final CurrentActor actor;
    private final ExportResponses responses;

    @Inject
    StaffExportResource(ExportEntries exports, CurrentActor actor, ExportResponses responses) {
        this.exports = exports;
        this.actor = actor;
        this.responses = responses;
    }

    @GET
    @RolesAllowed(Right.Id.READ_INTERNAL)
    @Operation(hidden = true)
    public Response everything(@QueryParam("format") @Nullable String format, @Context RoutingContext request) {
        var audience = actor.get().audience();
        return responses.answer(Audience.STAFF, request, exports.everything(audience, Optional.ofNullable(format)));
    }

    @GET
    @Path("/{slug}")
    @RolesAllowed(Right.Id.READ_INTERNAL)
    @Operation(hidden = true)
    public Response catalog(
            @PathParam("slug") String slug,
            @QueryParam("format") @Nullable String format,
            @Context RoutingContext request) {
        var audience = actor.get().audience();
        return responses.answer(Audience.STAFF, request, exports.catalog(audience, slug, Optional.ofNullable(format)));
    }
}
