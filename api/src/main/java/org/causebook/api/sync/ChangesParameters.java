package org.causebook.api.sync;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.InvalidQuery;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** From where to follow the changes. */
public class ChangesParameters {

    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern EPOCH = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    @QueryParam("since")
    @Parameter(
            description = "The `next` of the answer before, or the `sequence` of a dump. 0 is the beginning.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"),
            example = "0")
    @Nullable
    String since;

    @QueryParam("epoch")
    @Parameter(
            description =
                    "The `epoch` that came with it. When it is over, the answer is 410; who does not send it has to"
                            + " compare it with the one in the answer.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String epoch;

    @QueryParam("limit")
    @Parameter(
            description = "How many changes the answer may have.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"),
            example = "50")
    @Nullable
    String limit;

    long since() {
        var given = Parameters.text(since).orElse("0");
        if (!SEQUENCE.matcher(given).matches()) {
            throw new InvalidQuery("since", "must be a sequence that an answer or a dump gave");
        }
        return Long.parseLong(given);
    }

    Optional<UUID> epoch() {
        var given = Parameters.text(epoch);
        if (given.filter(text -> !EPOCH.matcher(text).matches()).isPresent()) {
            throw new InvalidQuery("epoch", "must be an epoch that an answer or a dump gave");
        }
        return given.map(UUID::fromString);
    }

    Optional<Integer> limit() {
        return Parameters.limit(limit);
    }
}
