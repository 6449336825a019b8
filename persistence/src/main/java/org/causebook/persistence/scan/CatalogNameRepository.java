package org.causebook.persistence.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.causebook.catalog.CatalogContent;
import org.causebook.scan.CatalogName;
import org.causebook.scan.CatalogNames;
import org.hibernate.Session;

/** What the public catalogs are called. No entries are counted for it: every scan asks. */
@ApplicationScoped
class CatalogNameRepository implements CatalogNames {

    /** Each edit counts a catalog's version up, and catalogs are never deleted. */
    private static final String STATE = """
            select cast(count(*) as text) || ' ' || cast(coalesce(sum(c.version), 0) as text)
              || ' ' || cast(coalesce(max(c.id), 0) as text) || ' ' || cast(coalesce(sum(c.id), 0) as text)
            from catalog c where c.visibility = 'public'
            """;

    private static final String NAMES = """
            select c.content from CatalogEntity c where c.visibility = 'public' order by c.slug
            """;

    private final EntityManager entityManager;

    @Inject
    CatalogNameRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public String state() {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(STATE, String.class)
                .getSingleResult();
    }

    @Override
    public List<CatalogName> all() {
        return entityManager
                .unwrap(Session.class)
                .createSelectionQuery(NAMES, CatalogContent.class)
                .getResultStream()
                .map(each -> new CatalogName(
                        each.slug(), each.title(), each.program(), each.product(), each.notation(), each.forms()))
                .toList();
    }
}
