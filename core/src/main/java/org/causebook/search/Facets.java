package org.causebook.search;

import java.util.List;

/** How the hits spread, each with the most frequent first. */
public record Facets(List<Facet> catalogs, List<Facet> products, List<Facet> outcomes) {

    /** Of no hits. */
    public static final Facets NONE = new Facets(List.of(), List.of(), List.of());

    public Facets {
        catalogs = List.copyOf(catalogs);
        products = List.copyOf(products);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Some of the hits.
     *
     * @param value what to filter by
     * @param label the same for people
     * @param count how many hits it has
     */
    public record Facet(String value, String label, long count) {}
}
