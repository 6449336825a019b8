package org.causebook.search;

import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;

/**
 * What to search for, and which part of the hits.
 *
 * @param typed the text as it was typed
 */
public record SearchQuery(String typed, SearchText text, SearchFilter filter, PageRequest page) {

    /** What a caller sent, not yet checked. */
    public record Raw(
            String text,
            Optional<String> catalog,
            Optional<String> product,
            Optional<String> outcome,
            Optional<Integer> limit,
            Optional<String> after) {}

    /**
     * Reads what a caller sent. Any text will do.
     *
     * @throws InvalidQuery if a filter, the limit or the token means nothing, or filters contradict each other
     */
    public static SearchQuery of(Raw raw) {
        var text = SearchText.of(raw.text());
        var filter = SearchFilter.of(text, raw);
        var list = String.join("\u001f", "search", raw.text(), filter.toString());
        return new SearchQuery(raw.text(), text, filter, PageRequest.of(list, raw.limit(), raw.after()));
    }

    /** Whether there is anything to search for. */
    public boolean asks() {
        return !text.words().isEmpty() || filter.any();
    }

    /** How many hits come before this part. */
    int offset() {
        try {
            return page.after().map(Place::key).map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }
}
