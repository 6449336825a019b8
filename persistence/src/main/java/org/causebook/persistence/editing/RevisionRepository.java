package org.causebook.persistence.editing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Revision;
import org.causebook.editing.Revisions;
import org.causebook.editing.UnknownRevision;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Everything ever submitted. */
@ApplicationScoped
class RevisionRepository implements Revisions, PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {

    private static final String REVISIONS = """
            select r, d, e.id, c.slug, e.code
            from RevisionEntity r
            join EntryEntity e on e.id = r.entryId
            join CatalogEntity c on c.id = e.catalogId
            left join DecisionEntity d on d.entryId = r.entryId and d.number = r.number
            where\s""";

    private final WorkItems work;

    @Inject
    RevisionRepository(WorkItems work) {
        this.work = work;
    }

    /** A revision with its decision and what addresses its entry. */
    private record Row(
            RevisionEntity revision, @Nullable DecisionEntity decision, long entry, String catalog, String code) {

        Revision toRevision() {
            return revision.toRevision(new EntryRef(entry, catalog, code), decision);
        }
    }

    @Override
    public List<Revision> of(EntryRef entry) {
        return select("r.entryId = :entry order by r.number desc", 0, Map.of("entry", entry.id()));
    }

    @Override
    public Optional<Revision> find(EntryRef entry, int number) {
        return one("r.number = :number", Map.of("entry", entry.id(), "number", number));
    }

    @Override
    public int last(EntryRef entry) {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) from RevisionEntity where entryId = ?1", Integer.class)
                .setParameter(1, entry.id())
                .getSingleResult();
    }

    @Override
    public Optional<Revision> head(EntryRef entry) {
        return one("r.state in ('in-review', 'published')", Map.of("entry", entry.id()));
    }

    @Override
    public Optional<Revision> published(EntryRef entry) {
        return one("r.state = 'published'", Map.of("entry", entry.id()));
    }

    @Override
    public Optional<Revision> inReview(EntryRef entry) {
        return one("r.state = 'in-review'", Map.of("entry", entry.id()));
    }

    @Override
    public Map<String, EntryContent> shipped(String catalog) {
        record Shipped(String code, EntryContent content) {}
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("""
                        select e.code, r.content
                        from RevisionEntity r
                        join EntryEntity e on e.id = r.entryId
                        join CatalogEntity c on c.id = e.catalogId
                        where c.slug = :catalog
                          and r.number = (
                            select max(n.number) from RevisionEntity n where n.entryId = r.entryId and n.author is null
                          )
                        """, Shipped.class)
                .setParameter("catalog", catalog)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Shipped::code, Shipped::content));
    }

    @Override
    public boolean hasAuthor(EntryRef entry) {
        return count("entryId = ?1 and author is not null", entry.id()) > 0;
    }

    @Override
    public int countWaiting() {
        return (int) count("state = 'in-review'");
    }

    @Override
    public Page<Revision> waiting(PageRequest page) {
        var further = " and (r.createdAt > :created or r.createdAt = :created and r.entryId > :entry)";
        Map<String, Object> parameters = page.after()
                .<Map<String, Object>>map(place -> Map.of("created", Places.time(place), "entry", Places.id(place)))
                .orElse(Map.of());
        var waiting = select(
                "r.state = 'in-review'" + (parameters.isEmpty() ? "" : further) + " order by r.createdAt, r.entryId",
                page.limit() + 1,
                parameters);
        return Page.of(
                waiting,
                page,
                each -> new Place(
                        each.createdAt().toString(), Long.toString(each.entry().id())));
    }

    @Override
    public List<Revision> sentBackTo(String author, int limit) {
        return select("""
                        r.state = 'sent-back' and r.author = :author
                        and not exists (select 1 from RevisionEntity n where n.entryId = r.entryId and n.number > r.number)
                        order by d.decidedAt desc, r.entryId""", limit, Map.of("author", author));
    }

    private Optional<Revision> one(String condition, Map<String, Object> parameters) {
        return select("r.entryId = :entry and " + condition + " order by r.number desc", 1, parameters).stream()
                .findFirst();
    }

    /** @param most 0 for all */
    private List<Revision> select(String condition, int most, Map<String, Object> parameters) {
        var query = getEntityManager().unwrap(Session.class).createSelectionQuery(REVISIONS + condition, Row.class);
        parameters.forEach(query::setParameter);
        if (most > 0) {
            query.setMaxResults(most);
        }
        return query.getResultList().stream().map(Row::toRevision).toList();
    }

    @Override
    public Revision add(EntryRef entry, EntryContent content, Optional<Actor> author, Optional<String> comment) {
        int number = last(entry) + 1;
        persist(new RevisionEntity(
                entry.id(), number, content, author.map(Actor::login).orElse(null), comment.orElse(null)));
        return closed(entry, number);
    }

    @Override
    public Revision publish(Revision revision, int edition, Optional<Actor> reviewer, Optional<String> comment) {
        var entry = revision.entry();
        find("entryId = ?1 and state = ?2", entry.id(), Revision.State.PUBLISHED)
                .firstResultOptional()
                .ifPresent(RevisionEntity::supersede);
        // Two published revisions at once are refused, be it for a moment.
        flush();
        row(revision).publish(edition);
        decide(revision, reviewer.map(Actor::login).orElse(null), comment.orElse(null));
        return closed(entry, revision.number());
    }

    @Override
    public void sendBack(Revision revision, Actor reviewer, String comment) {
        row(revision).leaveReview(Revision.State.SENT_BACK);
        decide(revision, reviewer.login(), comment);
        closed(revision.entry(), revision.number());
    }

    @Override
    public void withdraw(Revision revision) {
        row(revision).leaveReview(Revision.State.WITHDRAWN);
        decide(revision, null, null);
        closed(revision.entry(), revision.number());
    }

    private RevisionEntity row(Revision revision) {
        return findByIdOptional(new RevisionEntity.Key(revision.entry().id(), revision.number()))
                .orElseThrow(UnknownRevision::new);
    }

    private void decide(Revision revision, @Nullable String reviewer, @Nullable String comment) {
        getEntityManager().persist(new DecisionEntity(revision.entry().id(), revision.number(), reviewer, comment));
    }

    private Revision closed(EntryRef entry, int number) {
        work.refresh(entry);
        return find(entry, number).orElseThrow(UnknownRevision::new);
    }
}
