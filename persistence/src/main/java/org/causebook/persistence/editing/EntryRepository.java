package org.causebook.persistence.editing;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Page;
import org.causebook.catalog.UnknownEntry;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.Entries;
import org.causebook.editing.EntryRef;
import org.causebook.editing.WorkItem;
import org.causebook.editing.WorkQuery;
import org.hibernate.Session;

/** The entries as identities. */
@ApplicationScoped
class EntryRepository implements Entries, PanacheRepository<EntryEntity> {

    private static final String ENTRY =
            "select e.id, c.slug, e.code from EntryEntity e join CatalogEntity c on c.id = e.catalogId ";

    private static final String NAMED = ENTRY
            + "join EntryCodeEntity k on k.entryId = e.id where (k.key in :keys or k.low = k.high and k.low in :values) ";

    /** Waits where another transaction adds the same code, and then adds nothing. */
    private static final String ADD = """
            insert into EntryEntity (catalogId, code)
            select c.id, :code from CatalogEntity c where c.slug = :catalog
            on conflict do nothing
            """;

    private final WorkItems work;
    private final EntryCodes codes;

    @Inject
    EntryRepository(WorkItems work, EntryCodes codes) {
        this.work = work;
        this.codes = codes;
    }

    @Override
    public Optional<EntryRef> byCode(String catalog, String code) {
        return first(ENTRY + "where c.slug = :catalog and e.code = :code", Map.of("catalog", catalog, "code", code));
    }

    @Override
    public Set<String> codes(String catalog) {
        return getEntityManager()
                .createQuery(
                        "select e.code from EntryEntity e join CatalogEntity c on c.id = e.catalogId where c.slug = ?1",
                        String.class)
                .setParameter(1, catalog)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<EntryRef> find(String catalog, CodeKeys keys) {
        return first(
                NAMED + "and c.slug = :catalog order by case when k.kind = 'primary' then 1 else 2 end, e.id",
                parameters(catalog, keys));
    }

    @Override
    public Optional<EntryRef> owner(String catalog, EntryCode code) {
        return codes.owner(catalog, code, "");
    }

    @Override
    public List<EntryRef> elsewhere(String catalog, CodeKeys keys, int limit) {
        return select(
                NAMED + "and c.slug <> :catalog group by e.id, c.slug, e.code order by c.slug, e.id",
                parameters(catalog, keys),
                limit);
    }

    private static Map<String, Object> parameters(String catalog, CodeKeys keys) {
        return Map.of("catalog", catalog, "keys", keys.keys(), "values", keys.values());
    }

    @Override
    public EntryRef add(String catalog, EntryCode primary) {
        var session = getEntityManager().unwrap(Session.class);
        int added = session.createMutationQuery(ADD)
                .setParameter("catalog", catalog)
                .setParameter("code", primary.text())
                .executeUpdate();
        var entry = byCode(catalog, primary.text());
        if (added == 1 && entry.isPresent() && codes.add(entry.get(), primary)) {
            return entry.get();
        }
        throw new CodeTaken(
                codes.owner(catalog, primary, primary.text()).or(() -> entry).orElseThrow());
    }

    @Override
    public void lock(EntryRef entry) {
        if (findById(entry.id(), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new UnknownEntry();
        }
    }

    @Override
    public void removeIfBlank(EntryRef entry) {
        flush();
        delete(
                "id = ?1 and id not in (select entryId from RevisionEntity where entryId = ?1)"
                        + " and id not in (select entryId from DraftEntity where entryId = ?1)",
                entry.id());
    }

    @Override
    public Page<WorkItem> list(WorkQuery query) {
        return work.list(query);
    }

    @Override
    public int count(WorkQuery query, int limit) {
        return work.count(query, limit);
    }

    @Override
    public WorkItem show(EntryRef entry) {
        return work.show(entry).orElseThrow(UnknownEntry::new);
    }

    private Optional<EntryRef> first(String hql, Map<String, Object> parameters) {
        return select(hql, parameters, 1).stream().findFirst();
    }

    private List<EntryRef> select(String hql, Map<String, Object> parameters, int most) {
        return EntryCodes.select(getEntityManager(), hql, parameters, most);
    }
}
