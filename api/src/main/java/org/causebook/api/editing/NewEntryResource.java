package org.causebook.api.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.idempotency.Made;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.CheckCode;
import org.causebook.editing.CreateEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Adds entries, and says beforehand how a code will be read. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Editing", description = "The editorial life of entries: drafts, revisions, reviews, notes.")
public class NewEntryResource {

    private static final String SLUG = "Name of the catalog in addresses.";

    private final CreateEntry create;
    private final CheckCode check;
    private final CurrentActor current;
    private final Once once;

    @Inject
    NewEntryResource(CreateEntry create, CheckCode check, CurrentActor current, Once once) {
        this.create = create;
        this.check = check;
        this.current = current;
        this.once = once;
    }

    @POST
    @Path("/{slug}/codes")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "createEntry",
            summary = "Add an entry",
            description = "Adds an entry for a code that the catalog does not have, as the draft of the "
                    + "caller; readers do not see it. The same code in another written form is the same entry.")
    @APIResponseSchema(
            value = DraftResponse.class,
            responseCode = "201",
            responseDescription = "The draft, where it can be edited.")
    public Response create(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key,
            @NotNull(message = "must not be empty") CreateEntryRequest request) {
        var actor = current.get();
        return once.answer(actor, key, request, () -> {
            var draft = create.create(actor, Parameters.slug(slug), request.typed(), request.written());
            return Made.at(Addresses.of(draft), draft.version(), DraftResponse.from(draft));
        });
    }

    @GET
    @Path("/{slug}/readings")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "checkCode",
            summary = "Say how a code would be read",
            description = "How the catalog reads a text, and which entries have that code already, published or not.")
    @APIResponse(responseCode = "200", description = "How it is read.")
    public CheckedCodeResponse check(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @Parameter(description = "The code, in any form.", required = true, example = "0x80040154")
                    @QueryParam("code")
                    @Nullable
                    String code) {
        var typed = Parameters.text(code).orElseThrow(() -> new InvalidQuery("code", "must be given"));
        return CheckedCodeResponse.from(check.check(current.get(), Parameters.slug(slug), typed));
    }
}
