package org.causebook.api.sighting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.causebook.sighting.ReportCounts;
import org.causebook.sighting.ReportCounts.Met;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Codes that a program met. */
@Schema(
        name = "CountRequest",
        description = "Codes that a program met.",
        requiredProperties = {"sightings"})
public record CountRequest(
        @NotEmpty(message = "must hold at least one code")
        @Size(max = ReportCounts.MAX_CODES, message = "must hold at most {max} codes")
        @Schema(description = "The codes, at most 1,000.")
        List<@NotNull(message = "must be an object") @Valid MetCode> sightings) {

    /** One of them. */
    @Schema(
            name = "MetCode",
            description = "A code that a program met.",
            requiredProperties = {"code"})
    public record MetCode(
            @NotNull(message = "must be given")
            @Schema(description = "The code, in any form that people write.", examples = "0x80110408")
            String code,

            @Schema(description = "Slug of the catalog that the program means.", examples = "iissync") @Nullable
            String catalog,

            @Schema(description = "How often it was met, 1 when nothing is said.", minimum = "1", maximum = "1000000")
            @Nullable
            Long count,

            @Schema(description = "In which product it was met.", maxLength = 200, examples = "Print server 4.1")
            @Nullable
            String product) {

        Met met() {
            return new Met(code, catalog, Objects.requireNonNullElse(count, 1L), product);
        }
    }

    List<Met> met() {
        return sightings.stream().map(MetCode::met).toList();
    }
}
