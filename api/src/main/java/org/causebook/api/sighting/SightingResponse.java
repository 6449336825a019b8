package org.causebook.api.sighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.causebook.sighting.Sighting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code that people met and whose cause nobody knew. */
@Schema(
        name = "Sighting",
        description = "A code that people met and whose cause nobody knew.",
        requiredProperties = {
            "code",
            "notation",
            "state",
            "demand",
            "before",
            "reports",
            "catalogs",
            "products",
            "firstSeenAt",
            "lastSeenAt"
        })
public record SightingResponse(
        @Schema(description = "Canonical text of the code.", examples = "2148633344")
        String code,

        @Schema(description = "How the code is written.", examples = "decimal")
        String notation,

        @Schema(
                description = "Where it stands.",
                enumeration = {"new", "taken", "draft", "answered", "dismissed"})
        String state,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Login of who works on it; absent when nobody does.", examples = "anna")
        @Nullable
        String takenBy,

        @JsonInclude(Include.NON_NULL) @Schema(description = "Why it was dismissed; absent unless it is.") @Nullable
        String reason,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Address of the entry that answers it, relative to the server; absent unless one does.")
        @Nullable
        String answer,

        @Schema(description = "How often it was met without a cause in the last 30 days.")
        long demand,

        @Schema(description = "The same of the 30 days before.")
        long before,

        @Schema(description = "How often readers told something about it.")
        long reports,

        @Schema(description = "Slugs of the catalogs that lookups named, the most frequent first, at most five.")
        List<String> catalogs,

        @Schema(description = "In which products it was met, the most frequent first, at most five.")
        List<String> products,

        @Schema(implementation = String.class, format = "date-time", description = "When it was first met.")
        Instant firstSeenAt,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "When it was last met without a cause.")
        Instant lastSeenAt) {

    static SightingResponse from(Sighting sighting) {
        return new SightingResponse(
                sighting.code(),
                sighting.notation(),
                sighting.state().id(),
                sighting.takenBy().orElse(null),
                sighting.reason().orElse(null),
                sighting.answer()
                        .map(answer -> "/api/v1/catalogs/" + answer.catalog() + "/codes/" + answer.code())
                        .orElse(null),
                sighting.demand(),
                sighting.before(),
                sighting.reports(),
                sighting.catalogs(),
                sighting.products(),
                sighting.firstSeenAt(),
                sighting.lastSeenAt());
    }
}
