package org.causebook.api.lookup;

import org.causebook.lookup.Suggestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A known code that may have been meant. */
@Schema(
        name = "Suggestion",
        description = "A known code that may have been meant.",
        requiredProperties = {"code", "catalog", "meaning", "because"})
public record SuggestionResponse(
        @Schema(description = "Canonical text of the code.", examples = "2148598801")
        String code,

        @Schema(description = "Slug of the catalog that knows it.", examples = "iissync")
        String catalog,

        @Schema(description = "What it means there.") String meaning,

        @Schema(description = "The slip that would explain the difference.", examples = "one digit dropped")
        String because) {

    /** What the API says about a suggestion. */
    public static SuggestionResponse from(Suggestion suggestion) {
        return new SuggestionResponse(
                suggestion.entry().code(),
                suggestion.entry().catalog(),
                suggestion.entry().meaning(),
                suggestion.slip().phrase());
    }
}
