package org.causebook.api.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.InvalidQuery;
import org.causebook.sync.ReadChanges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Lists the public changes. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync", description = "Keeping a copy of the public content.")
public class ChangesResource {

    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern EPOCH = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final ReadChanges readChanges;

    @Inject
    ChangesResource(ReadChanges readChanges) {
        this.readChanges = readChanges;
    }

    /** Where to continue. */
    public static class Query {

        @QueryParam("since")
        @Parameter(
                description = "The `next` of the previous answer, or the `sequence` of a dump. 0 is the beginning.",
                schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"),
                example = "0")
        @Nullable
        String since;

        @QueryParam("epoch")
        @Parameter(
                description =
                        "The `epoch` of the previous answer or the dump. If the epoch has changed since, the"
                                + " answer is 410. A client that does not send it has to compare it with the one in the answer.",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        String epoch;

        @QueryParam("limit")
        @Parameter(
                description = "The maximum number of changes in the answer.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"),
                example = "50")
        @Nullable
        String limit;

        private long sequence() {
            var given = Parameters.text(since).orElse("0");
            if (!SEQUENCE.matcher(given).matches()) {
                throw new InvalidQuery("since", "must be a sequence that an answer or a dump gave");
            }
            return Long.parseLong(given);
        }

        private Optional<UUID> epochId() {
            var given = Parameters.text(epoch);
            if (given.filter(text -> !EPOCH.matcher(text).matches()).isPresent()) {
                throw new InvalidQuery("epoch", "must be an epoch that an answer or a dump gave");
            }
            return given.map(UUID::fromString);
        }
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, no-cache")
    @Operation(
            operationId = "listChanges",
            summary = "List changes",
            description = "Every public change, in the order in which they became public. To follow them, send `next`"
                    + " as `since` until the answer is `upToDate`, then repeat that from time to time; no change is"
                    + " ever skipped. Read each named entry again, and delete it from the copy if it is not found."
                    + " Delete all entries of a catalog that was removed. The entries of a revised catalog repeat its"
                    + " title and scope.")
    @APIResponse(responseCode = "200", description = "The changes after `since`.")
    public ChangesResponse list(@BeanParam Query query) {
        return ChangesResponse.from(
                readChanges.after(query.sequence(), query.epochId(), Parameters.limit(query.limit)));
    }
}
