package org.causebook.api.lookup;

import java.util.List;
import org.causebook.lookup.Lookup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What several codes mean. */
@Schema(
        name = "Lookups",
        description = "What several codes mean.",
        requiredProperties = {"lookups"})
public record LookupsResponse(
        @Schema(description = "One lookup for each code, in the order asked.")
        List<LookupResponse> lookups) {

    /** What several lookups say, in their order. */
    public static LookupsResponse from(List<Lookup> lookups) {
        return new LookupsResponse(lookups.stream().map(LookupResponse::from).toList());
    }
}
