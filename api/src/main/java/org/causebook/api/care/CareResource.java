package org.causebook.api.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.openapi.Rights;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.causebook.care.CareForEntries;
import org.causebook.care.CareItem;
import org.causebook.care.CareQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Entries that should be looked at again. */
@Path("/api/v1/care")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Care", description = "Published entries that somebody should look at again.")
public class CareResource {

    private final CareForEntries care;
    private final CurrentActor actor;

    @Inject
    CareResource(CareForEntries care, CurrentActor actor) {
        this.care = care;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listCare",
            summary = "List entries that need care",
            description = "Entries that are overdue for review, that readers find not helpful, or whose references lead"
                    + " nowhere. Those that are due longest come first.")
    @APIResponse(responseCode = "200", description = "A page of entries.")
    public RestResponse<PageResponse<CareResponse>> list(
            @BeanParam CareParameters parameters, @Context UriInfo request) {
        var page = care.list(actor.get(), parameters.query()).page();
        return PageResponse.of(page, CareResponse::from).answer(request);
    }

    /** Which entries that need care staff want to see. */
    public static class CareParameters extends PageParameters {

        @QueryParam("reason")
        @Parameter(
                description = "Only entries that need care for that reason.",
                example = "overdue",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"overdue", "doubtful", "dead-reference"}))
        @Nullable
        String reason;

        @QueryParam("catalog")
        @Parameter(description = "Only entries of the catalog with that slug.", example = "iissync")
        @Nullable
        String catalog;

        @QueryParam("owner")
        @Parameter(
                description = "Only entries that this login answers for; `-` for those that nobody answers for.",
                example = "anna")
        @Nullable
        String owner;

        CareQuery query() {
            return CareQuery.of(new CareQuery.Raw(reason, catalog, owner, limit().orElse(null), after().orElse(null)));
        }
    }

    /** An entry that needs care. */
    @Schema(
            name = "Care",
            description = "A published entry that somebody should look at again.",
            requiredProperties = {
                "catalog",
                "code",
                "meaning",
                "owner",
                "dueOn",
                "reasons",
                "yes",
                "answers",
                "deadReferences"
            })
    public record CareResponse(
            @Schema(description = "Slug of the catalog.", examples = "iissync")
            String catalog,

            @Schema(description = "Primary code of the entry.", examples = "2148598792")
            String code,

            @Schema(description = "What the code means, Markdown.")
            String meaning,

            @Schema(nullable = true, description = "Login of who answers for it; null for nobody.", examples = "anna")
            @Nullable
            String owner,

            @Schema(
                    implementation = String.class,
                    nullable = true,
                    format = "date",
                    description = "When to look at it again; null if nobody has said.")
            @Nullable
            LocalDate dueOn,

            @Schema(
                    description = "Why: `overdue`, `doubtful` when of five readers or more fewer than half say that one"
                            + " of its causes was it, `dead-reference` when a reference leads nowhere.")
            List<String> reasons,

            @Schema(description = "How many readers say that one of its present causes was it.")
            long yes,

            @Schema(description = "How many readers have judged its present causes.")
            long answers,

            @Schema(description = "Addresses of its references that lead nowhere.")
            List<String> deadReferences) {

        static CareResponse from(CareItem item) {
            return new CareResponse(
                    item.catalog(),
                    item.code(),
                    item.meaning(),
                    item.owner().orElse(null),
                    item.dueOn().orElse(null),
                    item.reasons().stream().map(CareItem.Reason::id).toList(),
                    item.verdicts().yes(),
                    item.verdicts().all(),
                    item.dead());
        }
    }
}
