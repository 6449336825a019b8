package org.causebook.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.causebook.api.lookup.SuggestionResponse;
import org.causebook.search.SearchResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a search brought. */
@Schema(
        name = "SearchResult",
        description = "What was searched for, and a page of what was found.",
        requiredProperties = {"query", "hits", "facets", "corrections", "didYouMean"})
public record SearchResponse(
        @Schema(description = "The text as it was sent.", examples = "endpoint mapper")
        String query,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "How many hits there are; absent when not all were counted.", examples = "1")
        @Nullable
        Long total,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "How many hits there are at least; absent when all were counted.", examples = "1000")
        @Nullable
        Long atLeast,

        @Schema(description = "The hits, the best first.") List<HitResponse> hits,

        @Schema(description = "How all hits spread, for filtering further.")
        FacetsResponse facets,

        @Schema(description = "The words that no entry has.")
        List<CorrectionResponse> corrections,

        @Schema(description = "Known codes that may have been meant; only when nothing was found.")
        List<SuggestionResponse> didYouMean,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static SearchResponse from(SearchResult result) {
        return new SearchResponse(
                result.query().typed(),
                result.complete() ? result.total() : null,
                result.complete() ? null : result.total(),
                result.hits().stream().map(HitResponse::from).toList(),
                FacetsResponse.from(result.facets()),
                result.corrections().stream().map(CorrectionResponse::from).toList(),
                result.suggestions().stream().map(SuggestionResponse::from).toList(),
                result.next().orElse(null));
    }
}
