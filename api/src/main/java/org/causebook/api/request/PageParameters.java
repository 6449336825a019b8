package org.causebook.api.request;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list. Lists that can be filtered extend it. */
public class PageParameters {

    @QueryParam("limit")
    @Parameter(
            description = "How many items the page may have.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"),
            example = "50")
    @Nullable
    String limit;

    @QueryParam("after")
    @Parameter(description = "Token of the page before, as its answer gave it in `next`.")
    @Nullable
    String after;

    /**
     * How many items the page may have.
     *
     * @throws InvalidQuery if that is not a number in range
     */
    public Optional<Integer> limit() {
        return Parameters.limit(limit);
    }

    /** Token of the page before. */
    public Optional<String> after() {
        return Parameters.text(after);
    }
}
