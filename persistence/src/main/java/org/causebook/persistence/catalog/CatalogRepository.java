package org.causebook.persistence.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.catalog.Position;
import org.hibernate.query.SelectionQuery;

/** The catalogs that some audience may see. */
class CatalogRepository implements Catalogs, PanacheRepository<CatalogEntity> {

    private static final String COUNTED = "select c, (select count(*) from PublishedEntryEntity e where e.catalog = c)"
            + " from CatalogEntity c where ";

    private final DataSource dataSource;
    private final VisibleCatalogs visible;

    CatalogRepository(DataSource dataSource, VisibleCatalogs visible) {
        this.dataSource = dataSource;
        this.visible = visible;
    }

    /** A catalog with the number of its published entries. */
    private record Counted(CatalogEntity catalog, long entries) {

        Catalog toCatalog() {
            return catalog.toCatalog(entries);
        }
    }

    @Override
    public Page<Catalog> list(PageRequest page) {
        var fetched = query(" and c.slug > :after order by c.slug")
                .setParameter("after", page.after().map(Place::id).orElse(""))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(
                fetched.stream().map(Counted::toCatalog).toList(), page, catalog -> new Place("", catalog.slug()));
    }

    @Override
    public Optional<Catalog> bySlug(String slug) {
        return query(" and c.slug = :slug")
                .setParameter("slug", slug)
                .uniqueResultOptional()
                .map(Counted::toCatalog);
    }

    @Override
    public Optional<Position> seen(String slug) {
        var seen = "select k.epoch, k.sequence from change_counter k join catalog c on c.slug = ? and "
                + visible.condition();
        try (var connection = dataSource.getConnection();
                var question = connection.prepareStatement(seen)) {
            question.setString(1, slug);
            try (var rows = question.executeQuery()) {
                return rows.next() ? Optional.of(MatchingEntries.position(rows)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not say which catalogs there are", failed);
        }
    }

    @Override
    public Optional<Catalog> byArticle(String number) {
        return query(" and upper(c.articleNumber) = upper(:number)")
                .setParameter("number", number)
                .uniqueResultOptional()
                .map(Counted::toCatalog);
    }

    @Override
    public Catalogs forStaff() {
        return new CatalogRepository(dataSource, VisibleCatalogs.TO_STAFF);
    }

    private SelectionQuery<Counted> query(String condition) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createSelectionQuery(COUNTED + visible.condition() + condition, Counted.class);
    }
}
