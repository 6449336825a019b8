package org.causebook.api.account;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.causebook.api.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list. */
public class ListParameters {

    @QueryParam("limit")
    @Parameter(
            description = Parameters.LIMIT,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("after")
    @Parameter(description = Parameters.AFTER)
    @Nullable
    String after;

    Optional<Integer> limit() {
        return Parameters.limit(limit);
    }

    Optional<String> after() {
        return Parameters.text(after);
    }
}
