package org.causebook.api.backup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.backup.BackUp;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out everything, in one file. */
@Path("/api/v1/backup")
@SecurityRequirement(name = "token")
@Tag(name = "Backup", description = "Everything that this installation knows, as one file.")
public class BackupResource {

    private static final String ZIP = "application/zip";

    private final BackUp backUp;
    private final CurrentActor actor;

    @Inject
    BackupResource(BackUp backUp, CurrentActor actor) {
        this.backUp = backUp;
        this.actor = actor;
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed(Right.Id.BACK_UP)
    @Operation(
            operationId = "takeBackup",
            summary = "Take a backup",
            description = "The whole database as it is when the answer begins, accounts and history included. The"
                    + " answer is made while it is sent; a connection that breaks off leaves a file that no restore"
                    + " takes.")
    @APIResponse(
            responseCode = "200",
            description = "The file; `restore` puts it into an empty installation.",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "the bytes of a ZIP file"))
    public Response take() {
        var backup = backUp.begin(actor.get());
        StreamingOutput file = backup::writeTo;
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + backup.fileName() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
