package org.causebook.api.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.openapi.Rights;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.causebook.api.request.Parameters;
import org.causebook.imports.ImportedEntryQuery;
import org.causebook.imports.ImportedEntryQuery.Raw;
import org.causebook.imports.ReviewImport;
import org.causebook.imports.ReviewedEntries;
import org.causebook.imports.RunImports;
import org.causebook.imports.UnknownImport;
import org.causebook.imports.WatchImports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Imports as they are kept: how far they have come, what they did, deciding about that, and undoing it. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Import")
public class ImportListResource {

    private static final String ID = "Number of the import.";

    private final WatchImports watch;
    private final RunImports run;
    private final ReviewImport review;
    private final CurrentActor current;

    @Inject
    ImportListResource(WatchImports watch, RunImports run, ReviewImport review, CurrentActor current) {
        this.watch = watch;
        this.run = run;
        this.review = review;
        this.current = current;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(operationId = "listImports", summary = "List the imports", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page of imports.")
    public RestResponse<PageResponse<ImportResponse>> list(
            @Parameter(description = "Only those into the catalog with that slug.", example = "iissync")
                    @QueryParam("catalog")
                    @Nullable
                    String catalog,
            @BeanParam PageParameters page,
            @Context UriInfo request) {
        var only = Parameters.text(catalog).map(Parameters::slug);
        return PageResponse.of(watch.list(current.get(), only, page.limit(), page.after()), ImportResponse::from)
                .answer(request);
    }

    @GET
    @Path("/{import}")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "showImport",
            summary = "Show an import",
            description = "How far it has come, and what it did. Ask again after a second while it runs.")
    @APIResponse(responseCode = "200", description = "The import.")
    public ImportResponse show(@Parameter(description = ID, example = "12") @PathParam("import") String id) {
        return ImportResponse.from(watch.show(current.get(), number(id)));
    }

    @GET
    @Path("/{import}/entries")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listImportedEntries",
            summary = "List the entries of an import",
            description = "In the order of the file, with what readers saw before, and what became of them.")
    @APIResponse(responseCode = "200", description = "A page of entries.")
    public RestResponse<PageResponse<ImportedEntryResponse>> entries(
            @Parameter(description = ID, example = "12") @PathParam("import") String id,
            @BeanParam EntryFilter filter,
            @BeanParam PageParameters page,
            @Context UriInfo request) {
        var query = ImportedEntryQuery.of(number(id), filter.raw(), page.limit(), page.after());
        return PageResponse.of(watch.entries(current.get(), query), ImportedEntryResponse::from)
                .answer(request);
    }

    @POST
    @Path("/{import}/cancellation")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description =
                    "Ends one that runs; nothing of it remains. The author may do so, and everyone who may review.")
    @APIResponse(responseCode = "200", description = "The import. It ends within seconds.")
    public ImportResponse cancel(@Parameter(description = ID, example = "12") @PathParam("import") String id) {
        return ImportResponse.from(watch.cancel(current.get(), number(id)));
    }

    @POST
    @Path("/{import}/reversal")
    @RolesAllowed(Right.Id.REVIEW)
    @Operation(
            operationId = "undoImport",
            summary = "Undo an import",
            description =
                    "What it changed gets its former content as a new edition, and what it added is retired. Entries that"
                            + " someone has published since, or is at work on, stay as they are; the entries of the answered"
                            + " import say why. It is an import itself and can be undone. One of more than 5,000 entries is"
                            + " undone behind the answer, which is 202 then.")
    @APIResponse(
            responseCode = "200",
            description = "The import that has undone it.",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import that undoes it. `Location` is where to see how far it has come.",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public RestResponse<ImportResponse> undo(
            @Parameter(description = ID, example = "12") @PathParam("import") String id) {
        return ImportResponse.answer(run.undo(current.get(), number(id)));
    }

    @POST
    @Path("/{import}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.Id.REVIEW)
    @Operation(
            operationId = "approveImport",
            summary = "Approve revisions of an import",
            description = "Publishes all that wait for review, some, or all but some: all of it, or nothing. Where the"
                    + " catalog asks for a second person, that is somebody else than the author of the import.")
    @APIResponse(responseCode = "200", description = "How many were published.")
    public DecidedResponse approve(
            @Parameter(description = ID, example = "12") @PathParam("import") String id,
            @NotNull @Valid DecideRequest request) {
        return new DecidedResponse(
                review.approve(current.get(), request.which(number(id)), Optional.ofNullable(request.comment())));
    }

    @POST
    @Path("/{import}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.Id.REVIEW)
    @Operation(
            operationId = "returnImport",
            summary = "Send revisions of an import back",
            description = "All that wait for review, some, or all but some, with a comment that says why.")
    @APIResponse(responseCode = "200", description = "How many were sent back.")
    public DecidedResponse sendBack(
            @Parameter(description = ID, example = "12") @PathParam("import") String id,
            @NotNull @Valid DecideRequest request) {
        return new DecidedResponse(review.sendBack(
                current.get(), request.which(number(id)), Objects.requireNonNullElse(request.comment(), "")));
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,9}")) {
            throw new UnknownImport();
        }
        return Long.parseLong(id);
    }

    /** Which entries of an import are shown. */
    public record EntryFilter(
            @QueryParam("kind")
            @Parameter(description = "Only `new` or only `changed` ones.", example = "new")
            @Nullable
            String kind,

            @QueryParam("status")
            @Parameter(
                    description = "Only those that are `waiting` for review, `published`, or were `skipped`.",
                    example = "waiting")
            @Nullable
            String status,

            @QueryParam("q")
            @Parameter(description = "Only those whose code, symbol or meaning contains this text.", example = "802")
            @Nullable
            String text) {

        Raw raw() {
            return new Raw(kind, status, text);
        }
    }

    /** Which revisions somebody decides about. */
    @Schema(name = "DecideImport", description = "Which revisions of an import are meant.")
    public record DecideRequest(
            @Schema(
                    nullable = true,
                    description = "Codes of the entries that are meant; null for all that match, but `except`.")
            @Nullable
            List<String> only,

            @Schema(nullable = true, description = "Codes of entries that are not meant.") @Nullable
            List<String> except,

            @Schema(
                    nullable = true,
                    description = "Only new or only changed ones.",
                    enumeration = {"new", "changed"})
            @Nullable
            String kind,

            @Schema(nullable = true, description = "Only those whose code, symbol or meaning contains this text.")
            @Nullable
            String q,

            @Schema(nullable = true, maxLength = 2_000, description = "What to say about it, plain text.") @Nullable
            String comment) {

        ReviewedEntries which(long id) {
            var query = ImportedEntryQuery.of(id, new Raw(kind, null, q), Optional.empty(), Optional.empty());
            return only == null
                    ? new ReviewedEntries(query, Objects.requireNonNullElse(except, List.of()), true)
                    : new ReviewedEntries(query, only, false);
        }
    }

    /** About how many revisions was decided. */
    @Schema(name = "DecidedImport", description = "About how many revisions was decided.")
    public record DecidedResponse(
            @Schema(description = "How many.", examples = "14")
            int entries) {}
}
