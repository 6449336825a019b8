package org.causebook.persistence.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.EntryContent;
import org.causebook.editing.EntryRef;
import org.causebook.editing.NotNow;
import org.causebook.editing.Revision;
import org.causebook.editing.Revisions;
import org.jspecify.annotations.Nullable;

/** Everything ever submitted. */
@ApplicationScoped
class RevisionRepository implements Revisions {

    private static final String ADD = """
            insert into revision (entry_id, number, format, content, author, comment, state)
            select :entry, coalesce(max(number), 0) + 1, :format, cast(:content as jsonb), :author,
              cast(:comment as text), 'in-review'
            from revision where entry_id = :entry
            returning number
            """;

    private static final String DECIDE = """
            insert into decision (entry_id, number, reviewer, comment)
            values (:entry, :number, cast(:reviewer as text), cast(:comment as text))
            """;

    private final EntityManager database;

    @Inject
    RevisionRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Revision> of(EntryRef entry) {
        return all(select("r.entry_id = :entry order by r.number desc").with("entry", entry.id()));
    }

    @Override
    public Optional<Revision> find(EntryRef entry, int number) {
        return one(select("r.entry_id = :entry and r.number = :number").with("number", number), entry);
    }

    @Override
    public int last(EntryRef entry) {
        return Sql.of(database, "select coalesce(max(number), 0) as last from revision where entry_id = :entry")
                .with("entry", entry.id())
                .first()
                .orElseThrow()
                .integer("last");
    }

    @Override
    public Optional<Revision> head(EntryRef entry) {
        return one(
                select("r.entry_id = :entry and r.state in ('in-review', 'published') order by r.number desc limit 1"),
                entry);
    }

    @Override
    public Optional<Revision> inReview(EntryRef entry) {
        return one(select("r.entry_id = :entry and r.state = 'in-review'"), entry);
    }

    @Override
    public Page<Revision> waiting(PageRequest page) {
        var order = WorkOrder.UPDATED;
        var further =
                page.after().isEmpty() ? "" : " and (r.created_at, r.entry_id) > (" + order.parameter() + ", :id)";
        var query = select(
                "r.state = 'in-review'" + further + " order by r.created_at, r.entry_id limit " + (page.limit() + 1));
        page.after().ifPresent(place -> query.with("key", order.key(place)).with("id", order.id(place)));
        return Page.of(
                all(query),
                page,
                each -> new org.causebook.catalog.Place(
                        each.createdAt().toString(), Long.toString(each.entry().id())));
    }

    @Override
    public List<Revision> sentBackTo(String author, int limit) {
        return all(select("""
                        r.state = 'sent-back' and r.author = :author
                        and not exists (select from revision n where n.entry_id = r.entry_id and n.number > r.number)
                        order by d.decided_at desc, r.entry_id limit\s""" + limit).with("author", author));
    }

    private Sql select(String condition) {
        return Sql.of(database, RevisionRow.SELECT + condition);
    }

    private static Optional<Revision> one(Sql query, EntryRef entry) {
        return query.with("entry", entry.id()).first().map(RevisionRow::revision);
    }

    private static List<Revision> all(Sql query) {
        return query.rows().stream().map(RevisionRow::revision).toList();
    }

    @Override
    public Revision add(EntryRef entry, EntryContent content, Actor author, Optional<String> comment) {
        var number = Sql.of(database, ADD)
                .with("entry", entry.id())
                .with("format", ContentFormat.CURRENT)
                .with("content", ContentFormat.write(content))
                .with("author", author.login())
                .withText("comment", comment.orElse(null))
                .first()
                .orElseThrow()
                .integer("number");
        return find(entry, number).orElseThrow();
    }

    @Override
    public int publish(Revision revision, Actor reviewer, Optional<String> comment) {
        var entry = revision.entry();
        var result = Sql.of(database, "select publication, taken_by from publish_unless_taken(:entry, :number)")
                .with("entry", entry.id())
                .with("number", revision.number())
                .first()
                .orElseThrow();
        var publication = result.optionalInteger("publication").orElseThrow(() -> new CodeTaken(owner(result)));
        decide(revision, reviewer.login(), comment.orElse(null));
        return publication;
    }

    private EntryRef owner(Row result) {
        return Sql.of(
                        database,
                        "select" + Row.ENTRY + "from entry e join catalog c on c.id = e.catalog_id where e.id = :id")
                .with("id", result.number("taken_by"))
                .first()
                .orElseThrow()
                .entry();
    }

    @Override
    public void sendBack(Revision revision, Actor reviewer, String comment) {
        close(revision, Revision.State.SENT_BACK);
        decide(revision, reviewer.login(), comment);
    }

    @Override
    public void withdraw(Revision revision) {
        close(revision, Revision.State.WITHDRAWN);
        decide(revision, null, null);
    }

    private void close(Revision revision, Revision.State state) {
        var closed = Sql.of(database, """
                        update revision set state = :state
                        where entry_id = :entry and number = :number and state = 'in-review'
                        """)
                .with("state", state.id())
                .with("entry", revision.entry().id())
                .with("number", revision.number())
                .run();
        if (closed != 1) {
            throw new NotNow("Revision " + revision.number() + " is not in review any more.");
        }
    }

    private void decide(Revision revision, @Nullable String reviewer, @Nullable String comment) {
        Sql.of(database, DECIDE)
                .with("entry", revision.entry().id())
                .with("number", revision.number())
                .withText("reviewer", reviewer)
                .withText("comment", comment)
                .run();
    }
}
