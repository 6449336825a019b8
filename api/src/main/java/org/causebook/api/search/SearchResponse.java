package org.causebook.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.api.lookup.SuggestionResponse;
import org.causebook.search.Hit;
import org.causebook.search.SearchResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what a search found. */
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
        @Schema(description = "How many hits there are at least; absent when all were counted.", examples = "400")
        @Nullable
        Long atLeast,

        @Schema(description = "The hits, the best first.") List<HitResponse> hits,

        @Schema(description = "How many hits each value has, for filtering further.")
        FacetsResponse facets,

        @Schema(description = "The words that no entry has.")
        List<CorrectionResponse> corrections,

        @Schema(description = "Known codes that may have been meant; only when nothing was found.")
        List<SuggestionResponse> didYouMean,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    /** A page of what a search found. */
    public static SearchResponse from(SearchResult result) {
        return new SearchResponse(
                result.request().typed(),
                result.complete() ? result.total() : null,
                result.complete() ? null : result.total(),
                result.hits().stream().map(HitResponse::from).toList(),
                FacetsResponse.from(result.facets()),
                result.corrections().stream().map(CorrectionResponse::from).toList(),
                result.suggestions().stream().map(SuggestionResponse::from).toList(),
                result.next().orElse(null));
    }

    /** An entry that was found. */
    @Schema(
            name = "Hit",
            description = "An entry that was found, and why.",
            requiredProperties = {"entry", "because", "snippet"})
    public record HitResponse(
            @Schema(description = "The entry.") EntryResponse entry,

            @Schema(
                    description = "Why it is a hit: the text is its code or name, or the beginning of one; or the entry"
                            + " has all the words, has them after corrections, or has some of them.",
                    enumeration = {"code", "name", "beginning", "words", "similar", "some"})
            String because,

            @Schema(description = "The part of its text that matches best, in pieces that make up the text.")
            List<PieceResponse> snippet) {

        private static HitResponse from(Hit hit) {
            return new HitResponse(
                    EntryResponse.from(hit.entry()),
                    hit.because().id(),
                    hit.snippet().stream()
                            .map(part -> new PieceResponse(part.text(), part.mark()))
                            .toList());
        }
    }

    /** A piece of a snippet. */
    @Schema(
            name = "Piece",
            description = "A piece of a snippet. It is plain text, whatever signs it contains.",
            requiredProperties = {"text", "mark"})
    public record PieceResponse(
            @Schema(description = "The text of the piece.", examples = "endpoint")
            String text,

            @Schema(description = "Whether this is a word that was searched for.")
            boolean mark) {}

    /** How many hits each value has. */
    @Schema(
            name = "Facets",
            description = "How many hits each catalog, product and outcome has; the 20 most frequent of each.",
            requiredProperties = {"catalogs", "products", "outcomes"})
    public record FacetsResponse(
            @Schema(description = "By catalog, the most frequent first.")
            List<FacetResponse> catalogs,

            @Schema(description = "By product, the most frequent first.")
            List<FacetResponse> products,

            @Schema(description = "By outcome, the most frequent first.")
            List<FacetResponse> outcomes) {

        private static FacetsResponse from(SearchResult.Facets facets) {
            return new FacetsResponse(each(facets.catalogs()), each(facets.products()), each(facets.outcomes()));
        }

        private static List<FacetResponse> each(List<SearchResult.Facet> facets) {
            return facets.stream()
                    .map(facet -> new FacetResponse(facet.value(), facet.label(), facet.count()))
                    .toList();
        }
    }

    /** The number of hits with one value. */
    @Schema(
            name = "Facet",
            description = "The number of hits with one value.",
            requiredProperties = {"value", "label", "count"})
    public record FacetResponse(
            @Schema(description = "What to send as the filter.", examples = "windows")
            String value,

            @Schema(description = "The same for people.", examples = "Windows status codes")
            String label,

            @Schema(description = "How many hits it has.") long count) {}

    /** A word that no entry has. */
    @Schema(
            name = "Correction",
            description = "A word that no entry has, and what comes near it.",
            requiredProperties = {"word", "instead", "used"})
    public record CorrectionResponse(
            @Schema(description = "The word as it was sent.", examples = "enpoint")
            String word,

            @Schema(description = "The words that come nearest; none when nothing is like it.")
            List<String> instead,

            @Schema(description = "Whether those were searched for in its place.")
            boolean used) {

        private static CorrectionResponse from(SearchResult.Correction correction) {
            return new CorrectionResponse(correction.typed(), correction.instead(), correction.used());
        }
    }
}
