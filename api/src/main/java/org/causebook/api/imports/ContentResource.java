package org.causebook.api.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.request.IfMatch;
import org.causebook.api.request.Parameters;
import org.causebook.exchange.ColumnMapping;
import org.causebook.imports.ImportFile.Said;
import org.causebook.imports.ImportPlan;
import org.causebook.imports.ReplaceContent;
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

/** Brings a catalog to the state of a file, for those who keep it in version control. */
@Path("/api/v1/catalogs/{slug}/content")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.TEXT_PLAIN)
@SecurityRequirement(name = "token")
@Tag(name = "Import")
public class ContentResource {

    private static final String SLUG = "Name of the catalog in addresses.";
    private static final String FILE = "The catalog as YAML or JSON Lines, as an export writes it: at most 32 MB and "
            + ImportPlan.MOST_SHOWN
            + " entries. What it says about the catalog itself may be left out; then that stays as it is.";
    private static final String EXAMPLE = """
            slug: iissync
            title: IIS synchronisation
            summary: Codes of iissync.exe.
            notation: status32
            entries:
              - code: "2148598799"
                meaning: The catalogue holds no such package.
                outcome: error
            """;

    /** The revisions name it. */
    private static final Said SAID = new Said("the catalog's file", null, ColumnMapping.GUESS, List.of());

    private final ReplaceContent content;
    private final CurrentActor current;

    @Inject
    ContentResource(ReplaceContent content, CurrentActor current) {
        this.content = content;
        this.current = current;
    }

    /** What was done. */
    @Schema(
            name = "ReplacedContent",
            description = "What was done. Nothing changed when all numbers but `equal` are 0.")
    record Replaced(
            @Schema(description = "The fields of the catalog itself that changed.", examples = "[\"title\"]")
            List<String> fields,

            @Schema(description = "How many entries were added.", examples = "1")
            int added,

            @Schema(description = "How many entries were changed.", examples = "0")
            int changed,

            @Schema(description = "How many entries were retired, because the file lacks them.", examples = "0")
            int retired,

            @Schema(description = "How many entries were as the file says.", examples = "14")
            int equal,

            @Schema(
                    description = "What became of the entries.",
                    enumeration = {"review", "published"},
                    examples = "published")
            String as) {}

    @POST
    @Path("/plan")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "planContent",
            summary = "Say what replacing the content would do",
            description =
                    "Compares the file with the catalog. Nothing is changed or kept. The `ETag` of the answer stands for"
                            + " exactly this outcome; replacing the content asks for it.")
    @RequestBody(
            description = FILE,
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    @APIResponseSchema(value = ContentPlanResponse.class, responseDescription = "What it would do.")
    public RestResponse<ContentPlanResponse> plan(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug, InputStream file)
            throws IOException {
        var plan = content.plan(current.get(), Parameters.slug(slug), SAID, file.readAllBytes());
        return RestResponse.ResponseBuilder.ok(ContentPlanResponse.from(plan))
                .header(HttpHeaders.ETAG, '"' + plan.tag() + '"')
                .build();
    }

    @PUT
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "replaceContent",
            summary = "Bring a catalog to the state of a file",
            description =
                    "Does what was planned for the same file, all of it or nothing: fields of the catalog itself, new and"
                            + " changed entries, and those that the file lacks, which are retired. It is published at once if"
                            + " the caller is allowed to review and the catalog does not ask for a second person; otherwise"
                            + " the entries wait for review. To change the catalog itself, the caller must be allowed to edit"
                            + " catalogs. A second time, the same file changes nothing.")
    @RequestBody(
            description = FILE,
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    @APIResponse(responseCode = "200", description = "What was done.")
    public Replaced replace(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @Parameter(
                            description = "The `ETag` of the plan.",
                            required = true,
                            example = "\"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            InputStream file)
            throws IOException {
        var tag = IfMatch.text(ifMatch);
        var done = content.replace(current.get(), Parameters.slug(slug), SAID, file.readAllBytes(), tag);
        return new Replaced(
                done.fields(),
                done.added(),
                done.changed(),
                done.retired(),
                done.equal(),
                done.how().name().toLowerCase(Locale.ROOT));
    }
}
