package org.causebook.api.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.causebook.code.HttpReading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of an HTTP status. */
@Schema(
        name = "HttpParts",
        description = "The parts of an HTTP status.",
        requiredProperties = {"status", "statusClass"})
public record HttpParts(
        @Schema(description = "The status, 100 to 599.", examples = "404")
        int status,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "What IIS adds after a point; absent when nothing is added.", examples = "2")
        @Nullable
        Integer subStatus,

        @Schema(description = "The class that an unknown status is treated as.", examples = "client error")
        String statusClass) {

    static HttpParts from(HttpReading reading) {
        return new HttpParts(
                reading.status(), reading.subStatus(), reading.statusClass().label());
    }
}
