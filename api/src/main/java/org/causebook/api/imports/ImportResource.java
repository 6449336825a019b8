package org.causebook.api.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.imports.ImportParameters.WindowParameters;
import org.causebook.api.request.IfMatch;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.InvalidQuery;
import org.causebook.imports.ImportFile;
import org.causebook.imports.ImportFile.Choice;
import org.causebook.imports.ImportFile.How;
import org.causebook.imports.PlannedRow;
import org.causebook.imports.RunImports;
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

/** Brings the entries of a file into a catalog: first what that would do, then doing it. */
@Path("/api/v1/catalogs/{slug}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.TEXT_PLAIN)
@SecurityRequirement(name = "token")
@Tag(name = "Import", description = "The entries of a file, brought into a catalog.")
public class ImportResource {

    private static final String SLUG = "Name of the catalog in addresses.";
    private static final String FILE = "The file, at most 32 MB and " + ImportFile.MOST_ROWS
            + " rows, as text in UTF-8 or with a byte order mark.";
    private static final String EXAMPLE = "code;meaning\n0x8011040F;The catalogue holds no such package.\n";
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");

    private final ImportFile imports;
    private final RunImports run;
    private final CurrentActor current;

    @Inject
    ImportResource(ImportFile imports, RunImports run, CurrentActor current) {
        this.imports = imports;
        this.run = run;
        this.current = current;
    }

    @POST
    @Path("/plan")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "planImport",
            summary = "Say what an import would do",
            description =
                    "Reads the file and compares each row with the catalog. Nothing is changed or kept. The `ETag` of the"
                            + " answer stands for exactly this outcome; the import asks for it.")
    @RequestBody(
            description = FILE,
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    @APIResponseSchema(value = ImportPlanResponse.class, responseDescription = "What it would do.")
    public RestResponse<ImportPlanResponse> plan(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @BeanParam ImportParameters parameters,
            @BeanParam WindowParameters shown,
            InputStream file)
            throws IOException {
        var plan = imports.plan(
                current.get(), Parameters.slug(slug), parameters.said(), file.readAllBytes(), shown.window());
        return RestResponse.ResponseBuilder.ok(ImportPlanResponse.from(plan))
                .header(HttpHeaders.ETAG, '"' + plan.tag() + '"')
                .build();
    }

    @POST
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "importFile",
            summary = "Import a file",
            description =
                    "Carries out what was planned for the same file with the same parameters, all of it or nothing. Rows"
                            + " that are equal, conflicting or refused are left out. To publish at once, the caller must be allowed"
                            + " to review, and the catalog must not ask for a second person. A file of up to 1 MB is imported"
                            + " before the answer. A longer one is imported behind it: the answer is 202, and `Location` says"
                            + " where to see how far it has come.")
    @RequestBody(
            description = FILE,
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "200",
            description = "What was done.",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is under way. `Location` is where to see how far it has come.",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public RestResponse<ImportResponse> carryOut(
            @Parameter(description = SLUG, example = "iissync") @PathParam("slug") String slug,
            @BeanParam ImportParameters parameters,
            @Parameter(
                            description =
                                    "What becomes of the entries: `drafts` of the caller, revisions in `review`, or"
                                            + " `published`. Without it, drafts.",
                            example = "review")
                    @QueryParam("as")
                    @Nullable
                    String as,
            @Parameter(
                            description =
                                    "Numbers of the rows to import, such as `1,4-9`. Without it, all that are new or"
                                            + " changed.",
                            example = "1-14")
                    @QueryParam("rows")
                    @Nullable
                    String rows,
            @Parameter(
                            description = "The `ETag` of the plan.",
                            required = true,
                            example = "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            InputStream file)
            throws IOException {
        var choice = new Choice(IfMatch.text(ifMatch), rows(rows), how(as));
        var started =
                run.importFile(current.get(), Parameters.slug(slug), parameters.said(), file.readAllBytes(), choice);
        return ImportResponse.answer(started);
    }

    private static How how(@Nullable String as) {
        var wanted = Parameters.text(as).orElse("drafts");
        return Arrays.stream(How.values())
                .filter(how -> how.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidQuery("as", "must be drafts, review or published"));
    }

    private static Predicate<PlannedRow> rows(@Nullable String rows) {
        if (Parameters.text(rows).isEmpty()) {
            return row -> true;
        }
        var numbers = new BitSet();
        for (var part : Parameters.text(rows).orElse("").split(",", -1)) {
            var range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new InvalidQuery("rows", "must be numbers and ranges such as 1,4-9");
            }
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            numbers.set(from, Math.max(from, to + 1));
        }
        return row -> numbers.get(row.number());
    }
}
