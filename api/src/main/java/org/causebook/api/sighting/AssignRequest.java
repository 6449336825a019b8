package org.causebook.api.sighting;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who shall work on a sighting. */
@Schema(name = "AssignRequest", description = "Who shall work on a sighting.")
public record AssignRequest(
        @Schema(nullable = true, description = "Login of an editor; null for nobody.", examples = "anna") @Nullable
        String login) {

    Optional<String> who() {
        return Optional.ofNullable(login);
    }
}
