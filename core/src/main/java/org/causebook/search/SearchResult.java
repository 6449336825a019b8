package org.causebook.search;

import java.util.List;
import java.util.Optional;
import org.causebook.lookup.Suggestion;

/**
 * What a search brought.
 *
 * @param total how many hits there are, or at least are
 * @param complete whether {@code total} is all
 * @param corrections the words that no entry has
 * @param suggestions codes that may have been meant; only where nothing was found
 * @param next the token of the next part; empty at the end
 */
public record SearchResult(
        SearchQuery query,
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
}
