package org.causebook.persistence.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.util.List;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.PublishedEntries;

/** What is published in the catalogs within one reach, and nothing else. */
class PublishedEntryRepository implements PublishedEntries, PanacheRepository<PublishedEntryEntity> {

    private static final String PUBLISHED = "from PublishedEntryEntity e join fetch e.catalog c where ";

    private static final String OF_ARTICLE =
            " and c.slug = ?1 order by e.articlePosition nulls last, e.sortValue nulls last, e.code";

    /** Each part is served by an index of its own: exact values, ranges, texts, symbols. */
    private static final String IDS = """
            select c.entry_id from unnest(cast(:values as bigint[])) as v (value)
            join entry_code c on c.low = v.value and c.high = v.value
            union
            select c.entry_id from unnest(cast(:values as bigint[])) as v (value)
            join entry_code c on int8range(c.low, c.high, '[]') @> v.value and c.low < c.high
            union
            select c.entry_id from entry_code c where c.key = any(:keys)
            union
            select e.entry_id from published_entry e where upper(e.symbol) = any(:keys)
            """;

    private final Reach reach;

    PublishedEntryRepository(Reach reach) {
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
    public List<Entry> matching(CodeKeys keys) {
        var ids = getEntityManager()
                .createNativeQuery(IDS, Long.class)
                .setParameter("values", keys.values().toArray(Long[]::new))
                .setParameter("keys", keys.keys().toArray(String[]::new))
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entries(find(PUBLISHED + reach.condition() + " and e.id in ?1", ids)
                        .list());
    }

    @Override
    public PublishedEntries forStaff() {
        return new PublishedEntryRepository(Reach.ALL);
    }

    private static List<Entry> entries(List<PublishedEntryEntity> rows) {
        return rows.stream().map(PublishedEntryEntity::toEntry).toList();
    }
}
