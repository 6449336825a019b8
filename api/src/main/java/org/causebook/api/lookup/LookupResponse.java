package org.causebook.api.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.function.Function;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.catalog.Entry;
import org.causebook.lookup.Lookup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a code means. */
@Schema(
        name = "Lookup",
        description = "What was asked, how it reads, and the entries that answer it.",
        requiredProperties = {"query", "canonical", "known", "readings", "entries", "related", "didYouMean"})
public record LookupResponse(
        @Schema(description = "The code as it was sent.", examples = "0x80110408")
        String query,

        @Schema(description = "The text that addresses the code's best reading.", examples = "2148598792")
        String canonical,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The catalog that was asked for; absent when none was.", examples = "iissync")
        @Nullable
        String preferred,

        @Schema(description = "Whether any entry answers.") boolean known,

        @Schema(description = "All ways to take the code, the likeliest first.")
        List<ReadingResponse> readings,

        @Schema(
                description =
                        "The entries that answer, the best first: those of the preferred catalog, then those"
                                + " filed under the code before those that have it as a further one, those that know a cause"
                                + " before those that do not, and what the code means in general before what one product means.")
        List<EntryResponse> entries,

        @Schema(
                description =
                        "Entries of values that contain this one or are contained in it; where nothing answers one code,"
                                + " also those of the nearest numbers.")
        List<RelatedResponse> related,

        @Schema(
                description =
                        "Known codes that may have been meant; only when nothing answers. In a batch, the first 20"
                                + " unknown codes have them.")
        List<SuggestionResponse> didYouMean) {

    static LookupResponse from(Lookup lookup) {
        return from(lookup, EntryResponse::from);
    }

    static LookupResponse from(Lookup lookup, Function<Entry, EntryResponse> shape) {
        return new LookupResponse(
                lookup.recognised().query(),
                lookup.recognised().canonical(),
                lookup.preferred().orElse(null),
                lookup.known(),
                lookup.recognised().readings().stream()
                        .map(ReadingResponse::from)
                        .toList(),
                lookup.entries().stream().map(shape).toList(),
                lookup.related().stream().map(RelatedResponse::from).toList(),
                lookup.suggestions().stream().map(SuggestionResponse::from).toList());
    }
}
