package org.causebook.search;

import java.util.List;
import java.util.Optional;
import org.causebook.lookup.Suggestion;

/**
 * A page of what a search found.
 *
 * @param total how many hits there are, or at least are
 * @param complete whether {@code total} counts all of them
 * @param corrections the words that no entry has
 * @param suggestions codes that may have been meant; only if nothing was found
 * @param next the token of the next page; empty at the end
 */
public record SearchResult(
        SearchRequest request,
        List<Hit> hits,
        long total,
        boolean complete,
        Facets facets,
        List<Correction> corrections,
        List<Suggestion> suggestions,
        Optional<String> next) {

    public SearchResult {
        hits = List.copyOf(hits);
        corrections = List.copyOf(corrections);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * A word that no entry has.
     *
     * @param typed the word
     * @param instead the words that were searched for in its place, or, if none was near enough, the nearest ones
     * @param used whether they were searched for
     */
    public record Correction(String typed, List<String> instead, boolean used) {

        public Correction {
            instead = List.copyOf(instead);
        }
    }

    /** How many hits each catalog, product and outcome has, the most first. */
    public record Facets(List<Facet> catalogs, List<Facet> products, List<Facet> outcomes) {

        public Facets {
            catalogs = List.copyOf(catalogs);
            products = List.copyOf(products);
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * The number of hits with one value.
     *
     * @param value what to filter by
     * @param label the value as people read it
     */
    public record Facet(String value, String label, long count) {}
}
