package org.causebook.search;

import java.util.Locale;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;

/**
 * What to search for, and which page of the hits.
 *
 * @param typed the text as it was typed
 * @param text the same, parsed
 */
public record SearchRequest(String typed, SearchText text, Filter filter, PageRequest page) {

    /** What a caller sent, not yet checked. */
    public record Raw(
            String text,
            Optional<String> catalog,
            Optional<String> product,
            Optional<String> outcome,
            Optional<Integer> limit,
            Optional<String> after) {}

    /**
     * Which entries can be hits at all. Catalog and product are in lower case.
     *
     * @param catalog only entries of the catalog with this slug
     * @param product only entries of catalogs of this product: its name or a word of it, in any case
     * @param outcome only entries with this outcome
     */
    public record Filter(Optional<String> catalog, Optional<String> product, Optional<Outcome> outcome) {

        /** No catalog or product has a longer name. */
        private static final int MAX_LENGTH = 200;

        /** Lets every entry pass. */
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        /** Whether any entry could fail it. */
        public boolean any() {
            return !equals(NONE);
        }

        private static Filter of(SearchText text, Raw raw) {
            return new Filter(
                    one("catalog", text, raw.catalog()),
                    one("product", text, raw.product()),
                    one("outcome", text, raw.outcome()).map(Outcome::of));
        }

        private static Optional<String> one(String field, SearchText text, Optional<String> sent) {
            var typed = Optional.ofNullable(text.filters().get(field)).map(Filter::normal);
            var given = sent.map(Filter::normal);
            if (typed.isPresent() && given.isPresent() && !typed.equals(given)) {
                throw new InvalidQuery(field, "contradicts what the text says");
            }
            if (given.filter(value -> value.chars().anyMatch(Character::isISOControl))
                    .isPresent()) {
                throw new InvalidQuery(field, "must not have characters that cannot be seen");
            }
            if (typed.or(() -> given)
                    .filter(value -> value.length() > MAX_LENGTH)
                    .isPresent()) {
                throw new InvalidQuery(field, "must have at most " + MAX_LENGTH + " characters");
            }
            return typed.or(() -> given);
        }

        private static String normal(String value) {
            return value.strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads what a caller sent. Any text will do.
     *
     * @throws InvalidQuery if a filter, the limit or the token means nothing, or filters contradict each other
     */
    public static SearchRequest of(Raw raw) {
        var text = SearchText.of(raw.text());
        var filter = Filter.of(text, raw);
        var list = String.join("\u001f", "search", raw.text(), filter.toString());
        return new SearchRequest(raw.text(), text, filter, PageRequest.of(list, raw.limit(), raw.after()));
    }

    /** Whether there is anything to search for. */
    public boolean asks() {
        return !text.words().isEmpty() || filter.any();
    }

    /** How many hits come before this page. */
    int offset() {
        try {
            return page.after().map(Place::key).map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }
}
