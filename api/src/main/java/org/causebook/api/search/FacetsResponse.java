package org.causebook.api.search;

import java.util.List;
import org.causebook.search.Facets;
import org.causebook.search.Facets.Facet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the hits spread. */
@Schema(
        name = "Facets",
        description =
                "How the hits spread over catalogs, products and outcomes; of the first two the 20 most frequent.",
        requiredProperties = {"catalogs", "products", "outcomes"})
public record FacetsResponse(
        @Schema(description = "By catalog, the most frequent first.")
        List<FacetResponse> catalogs,

        @Schema(description = "By product, the most frequent first.")
        List<FacetResponse> products,

        @Schema(description = "By outcome, the most frequent first.")
        List<FacetResponse> outcomes) {

    static FacetsResponse from(Facets facets) {
        return new FacetsResponse(each(facets.catalogs()), each(facets.products()), each(facets.outcomes()));
    }

    private static List<FacetResponse> each(List<Facet> facets) {
        return facets.stream()
                .map(facet -> new FacetResponse(facet.value(), facet.label(), facet.count()))
                .toList();
    }

    /** Some of the hits. */
    @Schema(
            name = "Facet",
            description = "Some of the hits.",
            requiredProperties = {"value", "label", "count"})
    public record FacetResponse(
            @Schema(description = "What to send as the filter.", examples = "windows")
            String value,

            @Schema(description = "The same for people.", examples = "Windows status codes")
            String label,

            @Schema(description = "How many hits it has.") long count) {}
}
