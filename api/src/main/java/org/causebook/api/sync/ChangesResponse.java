package org.causebook.api.sync;

import java.util.List;
import java.util.UUID;
import org.causebook.sync.Stretch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of the changes. */
@Schema(
        name = "Changes",
        description = "A stretch of the changes, the oldest first.",
        requiredProperties = {"epoch", "changes", "next", "upToDate"})
public record ChangesResponse(
        @Schema(
                implementation = String.class,
                format = "uuid",
                description = "Sequences mean something within one epoch only; restoring a backup begins another.")
        UUID epoch,

        @Schema(
                description = "The changes. There may be fewer than asked for, even none, with more to come: what is"
                        + " internal by now is left out.")
        List<ChangeResponse> changes,

        @Schema(description = "What to send as `since` the next time.", examples = "42")
        long next,

        @Schema(description = "Whether there was nothing more to come.")
        boolean upToDate) {

    static ChangesResponse from(Stretch stretch) {
        return new ChangesResponse(
                stretch.newest().epoch(),
                stretch.changes().stream().map(ChangeResponse::from).toList(),
                stretch.next(),
                stretch.upToDate());
    }
}
