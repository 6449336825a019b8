package org.causebook.api.sighting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.idempotency.Made;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.request.PageResponse;
import org.causebook.sighting.ReportCounts;
import org.causebook.sighting.ShowSightings;
import org.causebook.sighting.WorkOnSightings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The queue of codes that people met and nobody could explain. */
@Path("/api/v1/sightings")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Sightings", description = "Codes that people met and whose cause nobody knows yet.")
public class SightingResource {

    private static final String CODE = "The code, in any form.";

    private final ShowSightings show;
    private final WorkOnSightings work;
    private final ReportCounts counts;
    private final CurrentActor current;
    private final Once once;

    @Inject
    SightingResource(ShowSightings show, WorkOnSightings work, ReportCounts counts, CurrentActor current, Once once) {
        this.show = show;
        this.work = work;
        this.counts = counts;
        this.current = current;
        this.once = once;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listSightings",
            summary = "List codes without a cause",
            description = "Codes that people met and whose cause nobody knew, the most wanted first, a page at a time.")
    @APIResponse(responseCode = "200", description = "A page of sightings.")
    public RestResponse<PageResponse<SightingResponse>> list(
            @BeanParam SightingParameters parameters, @Context UriInfo request) {
        var page = show.list(current.get(), parameters.query()).page();
        return PageResponse.of(page, SightingResponse::from).answer(request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.Id.COUNT_SIGHTINGS)
    @Operation(
            operationId = "countSightings",
            summary = "Count codes that a program met",
            description =
                    "For installers, agents and other programs that meet codes. Counts all codes of the request or"
                            + " none. What nobody can explain enters the editors' queue.")
    @APIResponseSchema(value = CountResponse.class, responseCode = "200", responseDescription = "They are counted.")
    public Response count(
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key,
            @NotNull(message = "must not be empty") @Valid CountRequest request) {
        var actor = current.get();
        return once.answer(actor, key, request, () -> {
            int undetermined = counts.count(actor, request.met());
            return Made.changed(new CountResponse(request.sightings().size(), undetermined));
        });
    }

    @GET
    @Path("/{sighting}")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "showSighting",
            summary = "Show a code without a cause",
            description = "How often a code was met whose cause nobody knew, and where it stands.")
    @APIResponse(responseCode = "200", description = "The sighting.")
    public SightingResponse show(
            @Parameter(description = CODE, example = "0x8014F00D") @PathParam("sighting") String code) {
        return SightingResponse.from(show.show(current.get(), code).sighting());
    }

    @POST
    @Path("/{sighting}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "assignSighting",
            summary = "Say who works on a sighting",
            description = "Gives it to an editor, the caller or another, or to nobody.")
    @APIResponse(responseCode = "200", description = "The sighting.")
    public SightingResponse assign(
            @Parameter(description = CODE, example = "0x8014F00D") @PathParam("sighting") String code,
            @NotNull(message = "must not be empty") AssignRequest request) {
        return SightingResponse.from(work.assign(current.get(), code, request.who()));
    }

    @POST
    @Path("/{sighting}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "dismissSighting",
            summary = "Dismiss a sighting",
            description = "Takes it from the queue. It returns when demand doubles.")
    @APIResponse(responseCode = "200", description = "The sighting.")
    public SightingResponse dismiss(
            @Parameter(description = CODE, example = "0x8014F00D") @PathParam("sighting") String code,
            @NotNull(message = "must not be empty") @Valid DismissRequest request) {
        return SightingResponse.from(work.dismiss(current.get(), code, request.reason()));
    }

    @POST
    @Path("/{sighting}/reopening")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "reopenSighting",
            summary = "Put a sighting back into the queue",
            description = "Makes one that was dismissed or answered new again.")
    @APIResponse(responseCode = "200", description = "The sighting.")
    public SightingResponse reopen(
            @Parameter(description = CODE, example = "0x8014F00D") @PathParam("sighting") String code) {
        return SightingResponse.from(work.reopen(current.get(), code));
    }

    @POST
    @Path("/{sighting}/merger")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "mergeSighting",
            summary = "Merge a sighting into another",
            description = "For one code in two written forms: both are counted as the other one from now on.")
    @APIResponse(responseCode = "200", description = "The sighting into which it was merged.")
    public SightingResponse merge(
            @Parameter(description = CODE, example = "8014F00DH") @PathParam("sighting") String code,
            @NotNull(message = "must not be empty") @Valid MergeRequest request) {
        return SightingResponse.from(work.merge(current.get(), code, request.into()));
    }
}
