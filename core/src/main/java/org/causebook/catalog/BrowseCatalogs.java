package org.causebook.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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

    /** A page of public catalogs by slug. */
    @Transactional
    public Page<Catalog> list(Optional<Integer> limit, Optional<String> after) {
        return list(Audience.PUBLIC, limit, after);
    }

    /** A page of the audience's catalogs by slug. */
    @Transactional
    public Page<Catalog> list(Audience audience, Optional<Integer> limit, Optional<String> after) {
        return audience.of(catalogs).list(PageRequest.of("catalogs", limit, after));
    }

    /**
     * All public catalogs by area.
     *
     * @param text only catalogs that these words describe; empty for all
     * @throws InvalidQuery if the text is too long
     */
    @Transactional
    public List<CatalogArea> areas(Optional<String> text) {
        var all = new ArrayList<Catalog>();
        Optional<String> after = Optional.empty();
        do {
            var page = list(Optional.of(PageRequest.MAX_LIMIT), after);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return CatalogArea.of(all, text);
    }

    /**
     * One public catalog.
     *
     * @throws UnknownCatalog if no public catalog has that slug
     */
    @Transactional
    public Catalog show(String slug) {
        return show(Audience.PUBLIC, slug);
    }

    /**
     * One catalog of the audience's.
     *
     * @throws UnknownCatalog if none of them has that slug
     */
    @Transactional
    public Catalog show(Audience audience, String slug) {
        return audience.of(catalogs).bySlug(slug).orElseThrow(UnknownCatalog::new);
    }

    /**
     * A page of the entries of a public catalog.
     *
     * @throws UnknownCatalog if no public catalog has that slug
     */
    @Transactional
    public Page<Entry> entries(EntryQuery query) {
        return entries(Audience.PUBLIC, query);
    }

    /**
     * A page of the entries of a catalog of the audience's.
     *
     * @throws UnknownCatalog if none of them has that slug
     */
    @Transactional
    public Page<Entry> entries(Audience audience, EntryQuery query) {
        show(audience, query.catalog());
        return audience.of(entries).list(query);
    }

    /**
     * The public catalog as the article that it continues, with all its entries in the article's order.
     *
     * @throws UnknownCatalog if no public catalog continues that article
     */
    @Transactional
    public ArticleView article(String number) {
        return article(Audience.PUBLIC, number);
    }

    /**
     * The same among the audience's catalogs.
     *
     * @throws UnknownCatalog if none of them continues that article
     */
    @Transactional
    public ArticleView article(Audience audience, String number) {
        var catalog = audience.of(catalogs).byArticle(number).orElseThrow(UnknownCatalog::new);
        return new ArticleView(catalog, audience.of(entries).ofArticle(catalog.slug()));
    }

    /** A catalog in the shape of an article. */
    public record ArticleView(Catalog catalog, List<Entry> entries) {

        public ArticleView {
            entries = List.copyOf(entries);
        }
    }
}
