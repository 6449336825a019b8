package org.causebook.api.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.causebook.sync.ReadChanges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Tells what changed. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync", description = "Keeping a copy of what is public.")
public class ChangesResource {

    private final ReadChanges readChanges;

    @Inject
    ChangesResource(ReadChanges readChanges) {
        this.readChanges = readChanges;
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, no-cache")
    @Operation(
            operationId = "listChanges",
            summary = "List what changed",
            description = "Every public change, in the order in which they became public; none is ever skipped. Ask"
                    + " again with `next` as `since` until the answer is `upToDate`, then now and again. Read each entry"
                    + " that is named once more, and drop it when there is none; drop all entries of a catalog that was"
                    + " removed. The entries of a revised catalog repeat its title and scope.")
    @APIResponse(responseCode = "200", description = "The changes after `since`.")
    public ChangesResponse list(@BeanParam ChangesParameters parameters) {
        return ChangesResponse.from(readChanges.read(parameters.since(), parameters.epoch(), parameters.limit()));
    }
}
