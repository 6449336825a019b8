package org.causebook.api.scan;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A log with what the caller knows about it. */
@Schema(
        name = "ScanRequest",
        description = "A log with what the caller knows about it.",
        requiredProperties = {"text"})
public record ScanRequest(
        @NotNull(message = "must be given") @Schema(description = "The log.")
        String text,

        @Schema(description = "Slugs of the catalogs whose entries come first, the most important first; at most 20.")
        @Nullable
        List<@NotNull(message = "must be text") String> catalogs) {

    List<String> preferred() {
        return Optional.ofNullable(catalogs).orElse(List.of());
    }
}
