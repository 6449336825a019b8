package org.causebook.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Use case: read the catalogs, one catalog, its entries, and the article that it continues. */
@ApplicationScoped
public class BrowseCatalogs {

    private final Catalogs catalogs;
    private final PublishedEntries entries;

    @Inject
    public BrowseCatalogs(Catalogs catalogs, PublishedEntries entries) {
        this.catalogs = catalogs;
        this.entries = entries;
    }

    /** A page of catalogs by slug. */
    @Transactional
    public Page<Catalog> list(Optional<Integer> limit, Optional<String> after) {
        return catalogs.list(PageRequest.of("catalogs", limit, after));
    }

    /**
     * One catalog.
     *
     * @throws UnknownCatalog if no public catalog has that slug
     */
    @Transactional
    public Catalog show(String slug) {
        return catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
    }

    /**
     * A page of entries.
     *
     * @throws UnknownCatalog if no public catalog has that slug
     */
    @Transactional
    public Page<Entry> entries(EntryQuery query) {
        show(query.catalog());
        return entries.list(query);
    }

    /**
     * The catalog as the article that it continues, with all its entries in the article's order.
     *
     * @throws UnknownCatalog if no public catalog continues that article
     */
    @Transactional
    public ArticleView article(String number) {
        var catalog = catalogs.byArticle(number).orElseThrow(UnknownCatalog::new);
        return new ArticleView(catalog, entries.ofArticle(catalog.slug()));
    }

    /** A catalog in the shape of an article. */
    public record ArticleView(Catalog catalog, List<Entry> entries) {

        public ArticleView {
            entries = List.copyOf(entries);
        }
    }
}
