package org.causebook.api.lookup;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.causebook.lookup.LookUpCodes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for many codes at once. */
@Schema(
        name = "LookupRequest",
        description = "Asks for many codes at once.",
        requiredProperties = {"codes"})
public record LookupRequest(
        @NotEmpty(message = "must hold at least one code")
        @Size(max = LookUpCodes.MAX_CODES, message = "must hold at most {max} codes")
        @Schema(description = "The codes, in any form that people write.")
        List<@NotNull(message = "must be text") String> codes,

        @Schema(description = "Slug of the catalog whose entries come first in every answer.", examples = "iissync")
        @Nullable
        String catalog) {}
