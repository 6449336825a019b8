package org.causebook.persistence.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.Visibility;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.SlugTaken;
import org.causebook.editing.StaffCatalogs;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All catalogs, for those who edit them. */
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
        getEntityManager()
                .createQuery("select catalogId, count(*) from EntryEntity group by catalogId", Object[].class)
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
        return find("select state = 'archived' from CatalogEntity where slug = ?1", slug)
                .project(Boolean.class)
                .firstResultOptional();
    }

    @Override
    public Visibility holdVisibility(String slug) {
        // The column, because an entity that was read before the lock would still say what it said then.
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select visibility from catalog where slug = ?1 for share", String.class)
                .setParameter(1, slug)
                .uniqueResultOptional()
                .map(id -> Visibility.valueOf(id.toUpperCase(Locale.ROOT)))
                .orElseThrow(UnknownCatalog::new);
    }

    @Override
    public CatalogSettings add(CatalogContent content) {
        var catalog = new CatalogEntity(content);
        write(() -> persistAndFlush(catalog));
        return settings(catalog);
    }

    @Override
    public Optional<CatalogSettings> save(String slug, long version, CatalogContent content) {
        return change(slug, version, catalog -> {
            if (catalog.notation() != content.notation() && hasEntries(catalog)) {
                throw new InvalidContent("notation", "cannot be changed once the catalog has entries");
            }
            catalog.rewrite(content);
        });
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

    /** Waits for entries that others are adding right now. That lock has no name in JPA, hence SQL. */
    private boolean hasEntries(CatalogEntity catalog) {
        getEntityManager()
                .createNativeQuery("select id from catalog where id = ?1 for update", Long.class)
                .setParameter(1, catalog.id())
                .getSingleResult();
        return entries(catalog) > 0;
    }

    private CatalogSettings settings(CatalogEntity catalog) {
        return catalog.toSettings(entries(catalog));
    }

    private long entries(CatalogEntity catalog) {
        return getEntityManager()
                .createQuery("select count(*) from EntryEntity where catalogId = ?1", Long.class)
                .setParameter(1, catalog.id())
                .getSingleResult();
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (ConstraintViolationException broken) {
            throw switch (String.valueOf(broken.getConstraintName())) {
                case "uq_catalog_slug" -> new SlugTaken("slug");
                case "uq_catalog_article" -> new SlugTaken("article.number");
                default -> broken;
            };
        }
    }
}
