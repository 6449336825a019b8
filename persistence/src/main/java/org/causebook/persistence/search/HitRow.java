package org.causebook.persistence.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.causebook.search.Hit;
import org.causebook.search.SearchResult.Facet;
import org.causebook.search.SearchResult.Facets;
import org.jspecify.annotations.Nullable;

/**
 * A hit as far as sorting and counting need it.
 *
 * @param slug of its catalog, like title and product
 */
record HitRow(
        Hit.Reason because,
        long entry,
        String outcome,
        String slug,
        String title,
        @Nullable String product) {

    /** Of hits {@code m} and their catalogs {@code c}. */
    static final String COLUMNS = "m.entry_id, m.outcome, c.slug, c.title, c.content ->> 'product' as product";

    /** How many values of one kind are of use as a filter. */
    private static final int MOST_FACETS = 20;

    static HitRow read(ResultSet row, Hit.Reason because) throws SQLException {
        return new HitRow(
                because,
                row.getLong("entry_id"),
                Select.text(row, "outcome"),
                Select.text(row, "slug"),
                Select.text(row, "title"),
                row.getString("product"));
    }

    /** How many of the hits have each catalog, product and outcome. */
    static Facets facets(Collection<HitRow> hits) {
        return new Facets(
                facets(hits, HitRow::slug, HitRow::title),
                facets(hits.stream().filter(hit -> hit.product() != null).toList(), HitRow::product, HitRow::product),
                facets(hits, HitRow::outcome, HitRow::outcome));
    }

    private static List<Facet> facets(
            Collection<HitRow> hits,
            Function<HitRow, @Nullable String> value,
            Function<HitRow, @Nullable String> label) {
        Map<String, Facet> facets = new LinkedHashMap<>();
        for (var hit : hits) {
            var key = String.valueOf(value.apply(hit));
            facets.merge(
                    key,
                    new Facet(key, String.valueOf(label.apply(hit)), 1),
                    (all, one) -> new Facet(key, all.label(), all.count() + 1));
        }
        return facets.values().stream()
                .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::label))
                .limit(MOST_FACETS)
                .toList();
    }
}
