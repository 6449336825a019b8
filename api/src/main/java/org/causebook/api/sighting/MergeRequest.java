package org.causebook.api.sighting;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which sighting another one is the same as. */
@Schema(
        name = "MergeRequest",
        description = "Which sighting another one is the same as.",
        requiredProperties = {"into"})
public record MergeRequest(
        @NotNull(message = "must be given")
        @Schema(description = "The code of the other, in any form.", examples = "0x8014F00D")
        String into) {}
