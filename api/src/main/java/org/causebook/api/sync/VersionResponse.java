package org.causebook.api.sync;

import java.util.UUID;
import org.causebook.catalog.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which content and which program answer. */
@Schema(
        name = "Version",
        description = "Which content and which program answer.",
        requiredProperties = {"epoch", "sequence", "application"})
public record VersionResponse(
        @Schema(
                implementation = String.class,
                format = "uuid",
                description = "Sequences mean something within one epoch only; restoring a backup begins another.")
        UUID epoch,

        @Schema(description = "Number of the newest public change; 0 when there is none yet.", examples = "42")
        long sequence,

        @Schema(description = "Version of Causebook.", examples = "1.0")
        String application) {

    static VersionResponse of(Position position, String application) {
        return new VersionResponse(position.epoch(), position.sequence(), application);
    }
}
