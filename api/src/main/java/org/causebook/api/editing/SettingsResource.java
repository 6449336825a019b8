package org.causebook.api.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.idempotency.Made;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.request.IfMatch;
import org.causebook.api.request.MergePatch;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.EditCatalog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Adds, edits and archives catalogs. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
@Tag(name = "Editing catalogs", description = "Catalogs as staff see them.")
public class SettingsResource {

    private static final String SLUG = "Name of the catalog in addresses.";

    private final EditCatalog edit;
    private final CurrentActor current;
    private final Once once;
    private final ObjectMapper json;

    @Inject
    SettingsResource(EditCatalog edit, CurrentActor current, Once once, ObjectMapper json) {
        this.json = json;
        this.edit = edit;
        this.current = current;
        this.once = once;
    }

    @POST
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    @Operation(
            operationId = "createCatalog",
            summary = "Add a catalog",
            description = "An internal catalog is seen by signed-in staff only. Only an administrator may"
                    + " add one that does not ask for a second person.")
    @APIResponseSchema(value = SettingsResponse.class, responseCode = "201", responseDescription = "The catalog.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CatalogContent")))
    public Response create(
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key,
            @NotNull(message = "must not be empty") CatalogContent content) {
        var actor = current.get();
        return once.answer(actor, key, content, () -> {
            var added = edit.add(actor, content);
            return Made.at(Addresses.settings(added.slug()), added.version(), SettingsResponse.from(added));
        });
    }

    @GET
    @Path("/{slug}/settings")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "showCatalogSettings",
            summary = "Show the settings of a catalog",
            description = "Everything that can be edited about a catalog, and the version that a change has to name.")
    @APIResponse(responseCode = "200", description = "The settings.")
    public RestResponse<SettingsResponse> show(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug) {
        return tagged(edit.show(current.get(), Parameters.slug(slug)));
    }

    @PUT
    @Path("/{slug}/settings")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    @Operation(
            operationId = "replaceCatalogSettings",
            summary = "Replace the settings of a catalog",
            description = "What is left out is cleared or set to its default. Slug and, once there are "
                    + "entries, notation cannot be changed.")
    @APIResponse(responseCode = "200", description = "The settings as they are kept now.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CatalogContent")))
    public RestResponse<SettingsResponse> replace(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @Parameter(description = IfMatch.DESCRIPTION, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen,
            @NotNull(message = "must not be empty") JsonNode body)
            throws JsonProcessingException {
        long version = IfMatch.version(seen);
        return tagged(edit.save(current.get(), Parameters.slug(slug), version, content(body, slug)));
    }

    @PATCH
    @Path("/{slug}/settings")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeCatalogSettings",
            summary = "Change some settings of a catalog",
            description = "The patch is applied to `content`.")
    @APIResponse(responseCode = "200", description = "The settings as they are kept now.")
    @RequestBody(
            description = "Fields to replace; null clears one (JSON Merge Patch, RFC 7396).",
            required = true,
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "CatalogPatch")))
    public RestResponse<SettingsResponse> change(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @Parameter(description = IfMatch.DESCRIPTION, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen,
            @NotNull(message = "must not be empty") MergePatch patch)
            throws JsonProcessingException {
        long version = IfMatch.version(seen);
        var actor = current.get();
        var content = edit.show(actor, Parameters.slug(slug)).content();
        return tagged(edit.save(actor, slug, version, patch.applyTo(content)));
    }

    @DELETE
    @Path("/{slug}")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    @Operation(
            operationId = "archiveCatalog",
            summary = "Archive a catalog",
            description = "It takes no more entries and edits; what was published stays where it is. `If-"
                    + "Match` is the tag of the settings.")
    @APIResponse(responseCode = "200", description = "The settings as they are kept now.")
    public RestResponse<SettingsResponse> archive(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @Parameter(description = IfMatch.DESCRIPTION, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen) {
        long version = IfMatch.version(seen);
        return tagged(edit.archive(current.get(), Parameters.slug(slug), version, true));
    }

    @POST
    @Path("/{slug}/reopening")
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    @Operation(
            operationId = "reopenCatalog",
            summary = "Reopen an archived catalog",
            description = "It takes entries and edits again. `If-Match` is the tag of the settings.")
    @APIResponseSchema(
            value = SettingsResponse.class,
            responseCode = "200",
            responseDescription = "The settings as they are kept now.")
    public Response reopen(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @Parameter(description = IfMatch.DESCRIPTION, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen,
            @Parameter(description = OnceKey.DESCRIPTION, example = "7c9e6679-7425")
                    @HeaderParam(OnceKey.HEADER)
                    @Nullable
                    String key) {
        long version = IfMatch.version(seen);
        var actor = current.get();
        return once.answer(actor, key, null, () -> {
            var reopened = edit.archive(actor, Parameters.slug(slug), version, false);
            return Made.changed(reopened.version(), SettingsResponse.from(reopened));
        });
    }

    /** The slug may be left out, because the address has it. */
    private CatalogContent content(JsonNode body, String slug) throws JsonProcessingException {
        if (!(body instanceof ObjectNode object)) {
            throw new InvalidQuery("body", "must be an object");
        }
        if (!object.hasNonNull("slug")) {
            object.put("slug", slug);
        }
        return json.treeToValue(object, CatalogContent.class);
    }

    private static RestResponse<SettingsResponse> tagged(CatalogSettings settings) {
        return Tagged.ok(settings.version(), SettingsResponse.from(settings));
    }
}
