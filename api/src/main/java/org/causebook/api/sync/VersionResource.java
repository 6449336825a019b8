package org.causebook.api.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.causebook.sync.ReadChanges;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Shows whether a copy is up to date. */
@Path("/api/v1/version")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync", description = "Keeping a copy of the public content.")
public class VersionResource {

    private final ReadChanges readChanges;
    private final String application;

    @Inject
    VersionResource(ReadChanges readChanges, @ConfigProperty(name = "quarkus.application.version") String application) {
        this.readChanges = readChanges;
        this.application = application;
    }

    /** Version of the content and of the program. */
    @Schema(
            name = "Version",
            description = "Version of the content and of the program.",
            requiredProperties = {"epoch", "sequence", "application"})
    public record Version(
            @Schema(implementation = String.class, format = "uuid", description = ChangesResponse.EPOCH)
            UUID epoch,

            @Schema(description = "Sequence of the newest public change; 0 when there is none yet.", examples = "42")
            long sequence,

            @Schema(description = "Version of Causebook.", examples = "1.0")
            String application) {}

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, no-cache")
    @Operation(
            operationId = "showVersion",
            summary = "Show the version of the content",
            description = "While epoch and sequence stay the same, nothing has changed for readers. This costs one"
                    + " small query, so it may be requested often.")
    @APIResponse(responseCode = "200", description = "The version of the content and of the program.")
    public Version show() {
        var position = readChanges.position();
        return new Version(position.epoch(), position.sequence(), application);
    }
}
