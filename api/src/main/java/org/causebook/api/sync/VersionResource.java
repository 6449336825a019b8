package org.causebook.api.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.causebook.sync.ShowVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Tells how fresh a copy is. */
@Path("/api/v1/version")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync", description = "Keeping a copy of what is public.")
public class VersionResource {

    private final ShowVersion showVersion;
    private final String application;

    @Inject
    VersionResource(ShowVersion showVersion, @ConfigProperty(name = "quarkus.application.version") String application) {
        this.showVersion = showVersion;
        this.application = application;
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, no-cache")
    @Operation(
            operationId = "showVersion",
            summary = "Show the version of the content",
            description =
                    "As long as epoch and sequence stay the same, nothing has changed for readers. Costs one small"
                            + " query: made to be asked often.")
    @APIResponse(responseCode = "200", description = "The version of the content, and of the program.")
    public VersionResponse show() {
        return VersionResponse.of(showVersion.show(), application);
    }
}
