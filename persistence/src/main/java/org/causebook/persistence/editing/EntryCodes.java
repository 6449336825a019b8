package org.causebook.persistence.editing;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.catalog.EntryCode;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.EntryRef;
import org.hibernate.Session;

/** The codes that entries are known by. */
@ApplicationScoped
public class EntryCodes implements PanacheRepository<EntryCodeEntity> {

    /** Waits where another transaction gives the same code, and then gives nothing. */
    private static final String ADD = """
            insert into EntryCodeEntity (entryId, catalogId, text, key, low, high, qualifier, kind)
            select e.id, e.catalogId, :text, :key, cast(:low as Long), cast(:high as Long), cast(:qualifier as String), :kind
            from EntryEntity e where e.id = :entry
            on conflict do nothing
            """;

    private static final String OWNER = """
            select e.id, c.slug, e.code
            from EntryEntity e
            join CatalogEntity c on c.id = e.catalogId
            join EntryCodeEntity k on k.entryId = e.id
            where c.slug = :catalog and (k.key = :key and k.qualifier is not distinct from cast(:qualifier as String) or e.code = :text)
            order by case when k.key = :key then 1 else 2 end
            """;

    public EntryCode primary(EntryRef entry) {
        return find("entryId = ?1 and kind = ?2", entry.id(), EntryCode.Kind.PRIMARY)
                .singleResult()
                .toEntryCode();
    }

    /** Adds a code; false if the catalog has it already. */
    boolean add(EntryRef entry, EntryCode code) {
        int added = getEntityManager()
                .unwrap(Session.class)
                .createMutationQuery(ADD)
                .setParameter("entry", entry.id())
                .setParameter("text", code.text())
                .setParameter("key", code.key())
                .setParameter("low", code.low(), Long.class)
                .setParameter("high", code.high(), Long.class)
                .setParameter("qualifier", code.qualifier(), String.class)
                .setParameter("kind", code.kind())
                .executeUpdate();
        return added == 1;
    }

    /**
     * Gives an entry these further codes in place of those that it had.
     *
     * @throws CodeTaken if an entry of the catalog has one of them
     */
    public void replace(EntryRef entry, List<EntryCode> further) {
        delete("entryId = ?1 and kind <> ?2", entry.id(), EntryCode.Kind.PRIMARY);
        for (var code : further) {
            if (!add(entry, code)) {
                throw new CodeTaken(owner(entry.catalog(), code, "").orElseThrow());
            }
        }
    }

    /** Who has a code or, with that text as primary code, stands in the way of an entry that would have it. */
    Optional<EntryRef> owner(String catalog, EntryCode code, String text) {
        var session = getEntityManager().unwrap(Session.class);
        return session.createSelectionQuery(OWNER, EntryRef.class)
                .setParameter("catalog", catalog)
                .setParameter("key", code.key())
                .setParameter("qualifier", code.qualifier(), String.class)
                .setParameter("text", text)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    static List<EntryRef> select(EntityManager database, String hql, Map<String, Object> parameters, int most) {
        var query = database.unwrap(Session.class).createSelectionQuery(hql, EntryRef.class);
        parameters.forEach((name, value) -> {
            if (value instanceof Collection<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.setMaxResults(most).getResultList();
    }
}
