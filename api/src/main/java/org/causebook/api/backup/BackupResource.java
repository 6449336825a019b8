package org.causebook.api.backup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.backup.TakeBackup;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Streams a backup. */
@Path("/api/v1/backup")
@SecurityRequirement(name = "token")
@Tag(name = "Backup", description = "The whole installation in one file.")
public class BackupResource {

    private static final String ZIP = "application/zip";

    private final TakeBackup takeBackup;
    private final CurrentActor actor;

    @Inject
    BackupResource(TakeBackup takeBackup, CurrentActor actor) {
        this.takeBackup = takeBackup;
        this.actor = actor;
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed(Right.Id.BACK_UP)
    @Operation(
            operationId = "takeBackup",
            summary = "Take a backup",
            description = "The whole database as it is when the answer begins, accounts and history included. The"
                    + " answer is streamed. If the connection breaks, the file is incomplete and no restore accepts"
                    + " it.")
    @APIResponse(
            responseCode = "200",
            description = "The file. The command `restore` loads it into an empty installation.",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "the bytes of a ZIP file"))
    public Response take(@Context Request request) {
        var response = Response.ok().type(ZIP).header(HttpHeaders.CACHE_CONTROL, "no-store");
        // HEAD takes nothing away, so nothing is recorded in the audit trail.
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            return response.build();
        }
        var backup = takeBackup.begin(actor.get());
        StreamingOutput file = backup::writeTo;
        return response.entity(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + backup.fileName() + '"')
                .build();
    }
}
