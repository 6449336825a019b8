package org.causebook.persistence.editing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.editing.Draft;
import org.causebook.editing.Drafts;
import org.causebook.editing.EntryRef;
import org.hibernate.Session;

/** The drafts. */
@ApplicationScoped
class DraftRepository implements Drafts, PanacheRepositoryBase<DraftEntity, DraftEntity.Key> {

    private static final String OF_AUTHOR = """
            select d, e.id, c.slug, e.code
            from DraftEntity d
            join EntryEntity e on e.id = d.entryId
            join CatalogEntity c on c.id = e.catalogId
            where d.author = :author
            """;

    private static final String FURTHER =
            " and (d.updatedAt < :updated or d.updatedAt = :updated and d.entryId < :entry)";

    /** Of two windows that begin a draft at once, one begins it. */
    private static final String ADD = """
            insert into DraftEntity (entryId, author, base, content, version, updatedAt)
            values (:entry, :author, :base, :content, 1, :now)
            on conflict do nothing
            """;

    private final WorkItems work;

    @Inject
    DraftRepository(WorkItems work) {
        this.work = work;
    }

    /** A draft with what addresses its entry. */
    private record Row(DraftEntity draft, long entry, String catalog, String code) {

        Draft toDraft() {
            return draft.toDraft(new EntryRef(entry, catalog, code));
        }
    }

    @Override
    public Optional<Draft> of(EntryRef entry, String author) {
        return findByIdOptional(new DraftEntity.Key(entry.id(), author)).map(draft -> draft.toDraft(entry));
    }

    @Override
    public List<Draft> of(EntryRef entry) {
        return find("entryId = ?1 order by updatedAt desc, author", entry.id()).stream()
                .map(draft -> draft.toDraft(entry))
                .toList();
    }

    @Override
    public Page<Draft> ofAuthor(String author, PageRequest page) {
        var after = page.after();
        var query = getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        OF_AUTHOR + (after.isEmpty() ? "" : FURTHER) + " order by d.updatedAt desc, d.entryId desc",
                        Row.class)
                .setParameter("author", author)
                .setMaxResults(page.limit() + 1);
        after.ifPresent(
                place -> query.setParameter("updated", Places.time(place)).setParameter("entry", Places.id(place)));
        var drafts = query.getResultList().stream().map(Row::toDraft).toList();
        return Page.of(
                drafts,
                page,
                draft -> new Place(
                        draft.updatedAt().toString(),
                        Long.toString(draft.entry().id())));
    }

    @Override
    public Draft add(EntryRef entry, Actor author, int base, EntryContent content) {
        getEntityManager()
                .unwrap(Session.class)
                .createMutationQuery(ADD)
                .setParameter("entry", entry.id())
                .setParameter("author", author.login())
                .setParameter("base", base)
                .setParameter("content", content)
                .setParameter("now", Places.now())
                .executeUpdate();
        work.refresh(entry);
        return of(entry, author.login()).orElseThrow();
    }

    @Override
    public Optional<Draft> save(EntryRef entry, String author, long version, int base, EntryContent content) {
        return locked(entry, author, version).map(draft -> {
            draft.save(base, content);
            work.refresh(entry);
            return draft.toDraft(entry);
        });
    }

    @Override
    public boolean remove(EntryRef entry, String author, long version) {
        var draft = locked(entry, author, version);
        draft.ifPresent(this::delete);
        draft.ifPresent(gone -> work.refresh(entry));
        return draft.isPresent();
    }

    /** The draft if it has that version; nobody else saves it until the transaction ends. */
    private Optional<DraftEntity> locked(EntryRef entry, String author, long version) {
        // The entry first, as a submission does: saving and submitting at one moment would wait for each other for
        // good.
        work.lock(entry);
        var draft = find("entryId = ?1 and author = ?2", entry.id(), author)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        // What was read before the lock may be old by now.
        draft.ifPresent(getEntityManager()::refresh);
        return draft.filter(each -> each.version() == version);
    }
}
