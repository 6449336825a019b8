package org.causebook.api.account;

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
import java.time.Instant;
import java.util.Map;
import org.causebook.account.AuditQuery;
import org.causebook.account.CurrentActor;
import org.causebook.account.ReadAudit;
import org.causebook.account.ReadAudit.AuditRecord;
import org.causebook.account.Right;
import org.causebook.api.openapi.Rights;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who changed what. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Audit", description = "Who changed what, when and from where.")
public class AuditResource {

    private final ReadAudit audit;
    private final CurrentActor actor;

    @Inject
    AuditResource(ReadAudit audit, CurrentActor actor) {
        this.audit = audit;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.READ_AUDIT)
    @Operation(
            operationId = "listAudit",
            summary = "Read the audit trail",
            description = "Every change to accounts, catalogs and entries, newest first.")
    @APIResponse(responseCode = "200", description = "A page of records.")
    public RestResponse<PageResponse<AuditResponse>> list(
            @Parameter(description = "Only changes by this account.", example = "anna") @QueryParam("login") @Nullable
                    String login,
            @Parameter(description = "Only this action.", example = "account-changed") @QueryParam("action") @Nullable
                    String action,
            @Parameter(
                            description = "Only changes to this subject or to something below it.",
                            example = "accounts/berta")
                    @QueryParam("subject")
                    @Nullable
                    String subject,
            @BeanParam PageParameters page,
            @Context UriInfo request) {
        var query = AuditQuery.of(new AuditQuery.Raw(
                login, action, subject, page.limit().orElse(null), page.after().orElse(null)));
        return PageResponse.of(audit.list(actor.get(), query), AuditResponse::from)
                .answer(request);
    }

    /** A record of the audit trail. */
    @Schema(
            name = "AuditRecord",
            description = "A change, and who made it.",
            requiredProperties = {"id", "at", "login", "origin", "action", "subject", "before", "after"})
    public record AuditResponse(
            @Schema(description = "Number of the record. It grows with time.", examples = "42")
            long id,

            @Schema(implementation = String.class, format = "date-time", description = "When the change was made.")
            Instant at,

            @Schema(description = "Who made the change; empty for someone who had not signed in.", examples = "anna")
            String login,

            @Schema(description = "The network address that the request came from.", examples = "192.0.2.7")
            String origin,

            @Schema(description = "What was done.", examples = "account-changed")
            String action,

            @Schema(description = "What was changed.", examples = "accounts/berta")
            String subject,

            @Schema(description = "The fields before the change; empty if there was nothing.")
            Map<String, @Nullable String> before,

            @Schema(description = "The fields after the change.")
            Map<String, @Nullable String> after) {

        static AuditResponse from(AuditRecord record) {
            return new AuditResponse(
                    record.id(),
                    record.at(),
                    record.login(),
                    record.origin(),
                    record.event().action(),
                    record.event().subject(),
                    record.event().before(),
                    record.event().after());
        }
    }
}
