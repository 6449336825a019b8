package org.causebook.persistence.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.catalog.Outcome;
import org.causebook.search.SearchRequest.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the columns of published entries know it.
 *
 * @param catalogs ids of the catalogs whose entries pass; empty if all do
 */
record EntryFilter(Optional<Outcome> outcome, Optional<List<Long>> catalogs) {

    private record Named(long id, @Nullable String product) {}

    static EntryFilter of(DataSource source, Filter filter) {
        return new EntryFilter(
                filter.outcome(),
                filter.catalog().isEmpty() && filter.product().isEmpty()
                        ? Optional.empty()
                        : Optional.of(catalogs(source, filter)));
    }

    private static List<Long> catalogs(DataSource source, Filter filter) {
        var catalogs = new Select(
                "select c.id, c.content ->> 'product' as product from catalog c where c.visibility = 'public'");
        filter.catalog().ifPresent(slug -> catalogs.add(" and c.slug = ?", slug));
        return catalogs.list(source, row -> new Named(row.getLong("id"), row.getString("product"))).stream()
                .filter(catalog ->
                        filter.product().map(wanted -> isOf(catalog, wanted)).orElse(true))
                .map(Named::id)
                .toList();
    }

    /** Whether the product is called that, or a word of its name is. */
    private static boolean isOf(Named catalog, String wanted) {
        var product = Objects.requireNonNullElse(catalog.product(), "").strip().toLowerCase(Locale.ROOT);
        return product.equals(wanted) || Arrays.asList(product.split(" ", -1)).contains(wanted);
    }

    /** Whether no entry can pass it. */
    boolean nothingPasses() {
        return catalogs.filter(List::isEmpty).isPresent();
    }

    /** The ids as a parameter of a query. */
    static Object[] parameter(List<Long> ids) {
        return new Object[] {ids.toArray(Long[]::new)};
    }
}
