package org.causebook.persistence.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.editing.Draft;
import org.causebook.editing.Drafts;
import org.causebook.editing.EntryContent;
import org.causebook.editing.EntryRef;

/** The drafts. */
@ApplicationScoped
class DraftRepository implements Drafts {

    private static final String DRAFTS = "select" + Row.ENTRY + """
            , d.author, d.base, d.format, cast(d.content as text) as content, d.version, d.updated_at
            from draft d
            join entry e on e.id = d.entry_id
            join catalog c on c.id = e.catalog_id
            where\s""";

    private static final String ADD = """
            insert into draft (entry_id, author, base, format, content)
            values (:entry, :author, :base, :format, cast(:content as jsonb))
            on conflict do nothing
            """;

    /** One statement, because a draft saves itself with every pause in typing. */
    private static final String SAVE = """
            update draft set base = :base, format = :format, content = cast(:content as jsonb),
              version = version + 1, updated_at = now()
            where entry_id = :entry and author = :author and version = :version
            returning version, updated_at
            """;

    private final EntityManager database;

    @Inject
    DraftRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public Optional<Draft> of(EntryRef entry, String author) {
        return select("d.entry_id = :entry and d.author = :author")
                .with("entry", entry.id())
                .with("author", author)
                .first()
                .map(DraftRepository::draft);
    }

    @Override
    public List<Draft> of(EntryRef entry) {
        return select("d.entry_id = :entry order by d.updated_at desc, d.author")
                .with("entry", entry.id())
                .rows()
                .stream()
                .map(DraftRepository::draft)
                .toList();
    }

    @Override
    public Page<Draft> ofAuthor(String author, PageRequest page) {
        var order = WorkOrder.UPDATED;
        var further =
                page.after().isEmpty() ? "" : " and (d.updated_at, d.entry_id) < (" + order.parameter() + ", :id)";
        var query = select("d.author = :author" + further + " order by d.updated_at desc, d.entry_id desc limit "
                        + (page.limit() + 1))
                .with("author", author);
        page.after().ifPresent(place -> query.with("key", order.key(place)).with("id", order.id(place)));
        var rows = Page.of(query.rows(), page, order::place);
        return new Page<>(rows.items().stream().map(DraftRepository::draft).toList(), rows.next());
    }

    private Sql select(String condition) {
        return Sql.of(database, DRAFTS + condition);
    }

    @Override
    public Draft add(EntryRef entry, Actor author, int base, EntryContent content) {
        write(ADD, entry, author.login(), base, content).run();
        return of(entry, author.login()).orElseThrow();
    }

    @Override
    public Optional<Draft> save(EntryRef entry, String author, long version, int base, EntryContent content) {
        return write(SAVE, entry, author, base, content)
                .with("version", version)
                .first()
                .map(row -> new Draft(entry, author, base, content, row.number("version"), row.time("updated_at")));
    }

    private Sql write(String statement, EntryRef entry, String author, int base, EntryContent content) {
        return Sql.of(database, statement)
                .with("entry", entry.id())
                .with("author", author)
                .with("base", base)
                .with("format", ContentFormat.CURRENT)
                .with("content", ContentFormat.write(content));
    }

    @Override
    public boolean remove(EntryRef entry, String author, long version) {
        return Sql.of(database, "delete from draft where entry_id = :entry and author = :author and version = :version")
                        .with("entry", entry.id())
                        .with("author", author)
                        .with("version", version)
                        .run()
                == 1;
    }

    private static Draft draft(Row row) {
        return new Draft(
                row.entry(),
                row.text("author"),
                row.integer("base"),
                ContentFormat.read(row),
                row.number("version"),
                row.time("updated_at"));
    }
}
