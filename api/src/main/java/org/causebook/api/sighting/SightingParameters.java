package org.causebook.api.sighting;

import jakarta.ws.rs.QueryParam;
import org.causebook.api.request.PageParameters;
import org.causebook.sighting.SightingQuery;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which sightings staff want to see. */
public class SightingParameters extends PageParameters {

    @QueryParam("state")
    @Parameter(
            description = "Only sightings in that state; those that are open when nothing is said.",
            example = "new",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"new", "taken", "draft", "answered", "dismissed", "any"}))
    @Nullable
    String state;

    @QueryParam("q")
    @Parameter(
            description = "Only codes that contain this text.",
            example = "8014",
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    @Nullable
    String text;

    @QueryParam("catalog")
    @Parameter(description = "Only codes that lookups met in the catalog with that slug.", example = "iissync")
    @Nullable
    String catalog;

    SightingQuery query() {
        return SightingQuery.of(
                new SightingQuery.Raw(state, text, catalog, limit().orElse(null), after().orElse(null)));
    }
}
