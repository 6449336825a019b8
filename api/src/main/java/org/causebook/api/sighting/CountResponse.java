package org.causebook.api.sighting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of counts. */
@Schema(
        name = "CountResult",
        description = "What became of counts.",
        requiredProperties = {"counted", "undetermined"})
public record CountResponse(
        @Schema(description = "How many codes were counted.")
        int counted,

        @Schema(description = "Of how many of them nobody knows the cause yet.")
        int undetermined) {}
