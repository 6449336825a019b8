package org.causebook.persistence.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.util.List;
import javax.sql.DataSource;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.Matches;
import org.causebook.catalog.Page;
import org.causebook.catalog.PublishedEntries;

/** What is published in the catalogs within one reach, and nothing else. */
class PublishedEntryRepository implements PublishedEntries, PanacheRepository<PublishedEntryEntity> {

    private static final String PUBLISHED = "from PublishedEntryEntity e join fetch e.catalog c where ";

    private static final String OF_ARTICLE =
            " and c.slug = ?1 order by e.articlePosition nulls last, e.sortValue nulls last, e.code";

    private final DataSource dataSource;
    private final Reach reach;

    PublishedEntryRepository(DataSource dataSource, Reach reach) {
        this.dataSource = dataSource;
        this.reach = reach;
    }

    @Override
    public Page<Entry> list(EntryQuery query) {
        return new EntryListing(query, reach).fetch(getEntityManager());
    }

    @Override
    public List<Entry> ofArticle(String catalog) {
        return entries(find(PUBLISHED + reach.condition() + OF_ARTICLE, catalog).list());
    }

    @Override
    public Matches matching(CodeKeys keys) {
        return new MatchingDocuments(dataSource, reach).of(keys);
    }

    @Override
    public PublishedEntries forStaff() {
        return new PublishedEntryRepository(dataSource, Reach.ALL);
    }

    private static List<Entry> entries(List<PublishedEntryEntity> rows) {
        return rows.stream().map(PublishedEntryEntity::toEntry).toList();
    }
}
