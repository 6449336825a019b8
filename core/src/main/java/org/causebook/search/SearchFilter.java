package org.causebook.search;

import java.util.Locale;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Outcome;

/**
 * Which entries count at all.
 *
 * @param catalog only entries of the catalog with this slug
 * @param product only entries of catalogs of this product: its name or a word of it, in any case
 * @param outcome only entries with this outcome
 */
public record SearchFilter(Optional<String> catalog, Optional<String> product, Optional<Outcome> outcome) {

    /** No catalog or product has a longer name, and PostgreSQL refuses words of text queries over 2 KB. */
    private static final int MAX_LENGTH = 200;

    /** Nothing is left out. */
    public static final SearchFilter NONE = new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether anything is left out. */
    public boolean any() {
        return !equals(NONE);
    }

    /**
     * What was typed and what the address says, together.
     *
     * @throws InvalidQuery if the two contradict each other, or the outcome is none
     */
    static SearchFilter of(SearchText text, SearchQuery.Raw raw) {
        return new SearchFilter(
                one("catalog", text, raw.catalog()),
                one("product", text, raw.product()),
                one("outcome", text, raw.outcome()).map(Outcome::of));
    }

    private static Optional<String> one(String field, SearchText text, Optional<String> sent) {
        var typed = Optional.ofNullable(text.filters().get(field)).map(SearchFilter::lower);
        var given = sent.map(String::strip).map(SearchFilter::lower);
        if (typed.isPresent() && given.isPresent() && !typed.equals(given)) {
            throw new InvalidQuery(field, "contradicts what the text says");
        }
        if (given.filter(value -> value.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw new InvalidQuery(field, "must not have characters that cannot be seen");
        }
        if (typed.or(() -> given).filter(value -> value.length() > MAX_LENGTH).isPresent()) {
            throw new InvalidQuery(field, "must have at most " + MAX_LENGTH + " characters");
        }
        return typed.or(() -> given);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
