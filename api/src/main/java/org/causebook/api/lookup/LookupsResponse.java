package org.causebook.api.lookup;

import java.util.IdentityHashMap;
import java.util.List;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.catalog.Entry;
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
        // The same entry often answers many codes of a batch.
        var shaped = new IdentityHashMap<Entry, EntryResponse>();
        return new LookupsResponse(lookups.stream()
                .map(lookup -> LookupResponse.from(lookup, entry -> shaped.computeIfAbsent(entry, EntryResponse::from)))
                .toList());
    }
}
