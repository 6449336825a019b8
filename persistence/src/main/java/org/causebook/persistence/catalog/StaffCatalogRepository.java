package org.causebook.persistence.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.causebook.editing.CatalogContent;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.InvalidContent;
import org.causebook.editing.SlugTaken;
import org.causebook.editing.StaffCatalogs;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.NativeQuery;

/** All catalogs, for those who edit them. The public change that each saving makes is recorded by the database. */
@ApplicationScoped
class StaffCatalogRepository implements StaffCatalogs, PanacheRepository<CatalogEntity> {

    @Override
    public List<CatalogSettings> all() {
        var sizes = sizes();
        return list("order by lower(title), slug").stream()
                .map(catalog -> catalog.toSettings(sizes.getOrDefault(catalog.id(), 0L)))
                .toList();
    }

    private Map<Long, Long> sizes() {
        var sizes = new HashMap<Long, Long>();
        sql("select catalog_id, count(*) from entry group by catalog_id", Object[].class)
                .getResultList()
                .forEach(row -> sizes.put((Long) row[0], (Long) row[1]));
        return sizes;
    }

    @Override
    public Optional<CatalogSettings> bySlug(String slug) {
        return find("slug", slug).firstResultOptional().map(this::settings);
    }

    @Override
    public Optional<Boolean> isArchived(String slug) {
        return sql("select state = 'archived' from catalog where slug = :slug", Boolean.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    @Override
    public CatalogSettings add(CatalogContent content) {
        var catalog = new CatalogEntity(content);
        write(() -> persistAndFlush(catalog));
        sql("select record_change('catalog-added', :id, null, null)", Long.class)
                .setParameter("id", catalog.id())
                .getSingleResultOrNull();
        return settings(catalog);
    }

    @Override
    public Optional<CatalogSettings> save(String slug, long version, CatalogContent content) {
        return change(slug, version, catalog -> catalog.rewrite(content));
    }

    @Override
    public Optional<CatalogSettings> archive(String slug, long version, boolean archived) {
        return change(slug, version, catalog -> catalog.archive(archived));
    }

    private Optional<CatalogSettings> change(String slug, long version, Consumer<CatalogEntity> edit) {
        var found = find("slug", slug).firstResultOptional();
        // What was read before the lock may be old by now.
        found.ifPresent(catalog -> getEntityManager().refresh(catalog, LockModeType.PESSIMISTIC_WRITE));
        var current = found.filter(catalog -> catalog.version() == version);
        current.ifPresent(catalog -> write(() -> {
            edit.accept(catalog);
            flush();
        }));
        return current.map(this::settings);
    }

    private CatalogSettings settings(CatalogEntity catalog) {
        var entries = sql("select count(*) from entry where catalog_id = :id", Long.class)
                .setParameter("id", catalog.id())
                .getSingleResult();
        return catalog.toSettings(entries);
    }

    private <T> NativeQuery<T> sql(String statement, Class<T> type) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(statement, type);
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (ConstraintViolationException broken) {
            throw switch (String.valueOf(broken.getConstraintName())) {
                case "uq_catalog_slug" -> new SlugTaken("slug");
                case "uq_catalog_article_number", "uq_catalog_article" -> new SlugTaken("article.number");
                case "ck_catalog_notation_kept" ->
                    new InvalidContent("notation", "cannot be changed once the catalog has entries");
                default -> broken;
            };
        }
    }
}
