package org.causebook.persistence.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Page;
import org.causebook.catalog.UnknownEntry;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.Entries;
import org.causebook.editing.EntryRef;
import org.causebook.editing.WorkItem;
import org.causebook.editing.WorkQuery;
import org.jspecify.annotations.Nullable;

/** The entries as identities. */
@ApplicationScoped
class EntryRepository implements Entries {

    private static final String FROM = "from entry e join catalog c on c.id = e.catalog_id ";

    private static final String NAMED = "select" + Row.ENTRY + FROM + """
            join entry_code k on k.entry_id = e.id
            where (k.key = any(:keys) or k.low = k.high and k.low = any(:values))
            """;

    /** Waits where another transaction adds the same code, and then adds nothing. */
    private static final String ADD = """
            with added as (
              insert into entry (catalog_id, code)
              select id, :text from catalog where slug = :catalog
              on conflict do nothing
              returning id, catalog_id
            )
            insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)
            select id, catalog_id, :text, :key, cast(:low as bigint), cast(:high as bigint), 'primary' from added
            on conflict do nothing
            returning entry_id
            """;

    private static final String REMOVE_IF_BLANK = """
            delete from entry e where e.id = :id
            and not exists (select from revision r where r.entry_id = e.id)
            and not exists (select from draft d where d.entry_id = e.id)
            """;

    private final EntityManager database;

    @Inject
    EntryRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public Optional<EntryRef> byCode(String catalog, String code) {
        return Sql.of(database, "select" + Row.ENTRY + FROM + "where c.slug = :catalog and e.code = :code")
                .with("catalog", catalog)
                .with("code", code)
                .first()
                .map(Row::entry);
    }

    @Override
    public Optional<EntryRef> find(String catalog, CodeKeys keys) {
        return named("and c.slug = :catalog order by k.kind = 'primary' desc, e.id limit 1", catalog, keys)
                .first()
                .map(Row::entry);
    }

    @Override
    public List<EntryRef> elsewhere(String catalog, CodeKeys keys, int limit) {
        return named("and c.slug <> :catalog group by e.id, c.slug order by c.slug, e.id limit " + limit, catalog, keys)
                .rows()
                .stream()
                .map(Row::entry)
                .toList();
    }

    private Sql named(String condition, String catalog, CodeKeys keys) {
        return Sql.of(database, NAMED + condition)
                .with("catalog", catalog)
                .with("keys", keys.keys().toArray(String[]::new))
                .with("values", keys.values().toArray(Long[]::new));
    }

    @Override
    public EntryRef add(String catalog, EntryCode primary) {
        var added = Sql.of(database, ADD)
                .with("catalog", catalog)
                .with("text", primary.text())
                .with("key", primary.key())
                .withText("low", decimal(primary.low()))
                .withText("high", decimal(primary.high()))
                .first();
        return added.map(row -> new EntryRef(row.number("entry_id"), catalog, primary.text()))
                .orElseThrow(() -> new CodeTaken(owner(catalog, primary)));
    }

    private static @Nullable String decimal(@Nullable Long value) {
        return value == null ? null : Long.toString(value);
    }

    /** Whoever has a key as primary code has the text too, unless the two differ in spelling. */
    private EntryRef owner(String catalog, EntryCode primary) {
        return Sql.of(database, "select" + Row.ENTRY + FROM + """
                        join entry_code k on k.entry_id = e.id
                        where c.slug = :catalog and (k.key = :key and k.qualifier is null or e.code = :text)
                        order by k.key = :key desc limit 1
                        """)
                .with("catalog", catalog)
                .with("key", primary.key())
                .with("text", primary.text())
                .first()
                .map(Row::entry)
                .orElseThrow(() -> new IllegalStateException("the code went while it was looked for"));
    }

    @Override
    public void lock(EntryRef entry) {
        var locked = Sql.of(database, "select id from entry where id = :id for no key update")
                .with("id", entry.id())
                .first();
        if (locked.isEmpty()) {
            throw new UnknownEntry();
        }
    }

    @Override
    public void removeIfBlank(EntryRef entry) {
        Sql.of(database, REMOVE_IF_BLANK).with("id", entry.id()).run();
    }

    @Override
    public Page<WorkItem> list(WorkQuery query) {
        return new WorkListing(database, query).fetch();
    }

    @Override
    public WorkItem show(EntryRef entry) {
        return Sql.of(database, WorkListing.ITEMS + "where w.entry_id = :id")
                .with("id", entry.id())
                .first()
                .map(WorkListing::item)
                .orElseThrow(UnknownEntry::new);
    }
}
