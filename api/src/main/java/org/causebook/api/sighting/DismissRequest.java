package org.causebook.api.sighting;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nobody should work on a sighting. */
@Schema(
        name = "DismissRequest",
        description = "Why nobody should work on a sighting.",
        requiredProperties = {"reason"})
public record DismissRequest(
        @NotNull(message = "must be given")
        @Schema(description = "The reason, for colleagues.", maxLength = 300, examples = "A serial number, not a code.")
        String reason) {}
