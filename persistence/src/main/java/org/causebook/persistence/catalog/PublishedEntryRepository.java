package org.causebook.persistence.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.Matches;
import org.causebook.catalog.Page;
import org.causebook.catalog.PublishedEntries;

/** What is published in the catalogs that some audience may see, and nothing else. */
class PublishedEntryRepository implements PublishedEntries, PanacheRepository<PublishedEntryEntity> {

    private static final String PUBLISHED = "from PublishedEntryEntity e join fetch e.catalog c where ";

    private static final String OF_ARTICLE = " and c.slug = ?1 order by e.low nulls last, e.code";

    private final DataSource dataSource;
    private final VisibleCatalogs visible;

    PublishedEntryRepository(DataSource dataSource, VisibleCatalogs visible) {
        this.dataSource = dataSource;
        this.visible = visible;
    }

    @Override
    public Page<Entry> list(EntryQuery query) {
        return new EntryListing(query, visible).fetch(getEntityManager());
    }

    @Override
    public List<Entry> ofArticle(String catalog) {
        return find(PUBLISHED + visible.condition() + OF_ARTICLE, catalog).stream()
                .map(PublishedEntryEntity::toEntry)
                .sorted(Comparator.comparing(Entry::articlePosition, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    @Override
    public Matches matching(CodeKeys keys) {
        return new MatchingEntries(dataSource, visible).of(keys);
    }

    @Override
    public PublishedEntries forStaff() {
        return new PublishedEntryRepository(dataSource, VisibleCatalogs.TO_STAFF);
    }
}
