package org.causebook.api.scan;

import org.causebook.scan.SkipReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many numbers were not taken for codes, for one reason. */
@Schema(
        name = "Skipped",
        description = "How many numbers were not taken for codes, for one reason.",
        requiredProperties = {"reason", "label", "count"})
public record SkippedResponse(
        @Schema(description = "The reason, as a word for programs.", examples = "ip-address")
        String reason,

        @Schema(description = "What was skipped, in words.", examples = "IP addresses")
        String label,

        @Schema(description = "How many.") int count) {

    static SkippedResponse from(SkipReason reason, int count) {
        return new SkippedResponse(reason.id(), reason.label(), count);
    }
}
