package org.causebook.api.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.AuditQuery;
import org.causebook.account.CurrentActor;
import org.causebook.account.ReadAudit;
import org.causebook.account.Right;
import org.causebook.api.account.AuditResource.AuditResponse;
import org.causebook.api.openapi.Rights;
import org.causebook.catalog.InvalidQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail as lines of JSON. It is read a page at a time, so a slow reader holds no connection. */
@Path("/api/v1/audit.jsonl")
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Audit")
public class AuditExportResource {

    private static final String LINES = "application/jsonl";
    private static final int PAGE = 500;

    private final ReadAudit audit;
    private final CurrentActor actor;
    private final ObjectMapper json;

    @Inject
    AuditExportResource(ReadAudit audit, CurrentActor actor, ObjectMapper json) {
        this.audit = audit;
        this.actor = actor;
        this.json = json;
    }

    @GET
    @Produces(LINES)
    @RolesAllowed(Right.Id.READ_AUDIT)
    @Operation(
            operationId = "exportAudit",
            summary = "Export the audit trail",
            description =
                    "Each record as a line of JSON, newest first. A program that keeps a copy names the number of the"
                            + " newest record that it has.")
    @APIResponse(
            responseCode = "200",
            description = "The records, streamed.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            @Parameter(description = "Only records with a higher number.", example = "41")
                    @QueryParam("since")
                    @Nullable
                    String since) {
        long known = number(since);
        var reader = actor.get();
        reader.require(Right.READ_AUDIT);
        StreamingOutput lines = out -> write(reader, known, out);
        return Response.ok(lines)
                .type(LINES)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"causebook-audit.jsonl\"")
                .build();
    }

    private void write(Actor reader, long known, OutputStream out) throws IOException {
        var next = Optional.<String>empty();
        do {
            var query = AuditQuery.of(new AuditQuery.Raw(null, null, null, PAGE, next.orElse(null)));
            var page = audit.list(reader, query);
            for (var record : page.items()) {
                if (record.id() <= known) {
                    return;
                }
                out.write(json.writeValueAsBytes(AuditResponse.from(record)));
                out.write('\n');
            }
            next = page.next();
        } while (next.isPresent());
    }

    private static long number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidQuery("since", "must be the number of a record");
        }
        return Long.parseLong(text);
    }
}
