package org.causebook.persistence.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Visibility;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.EntryRef;
import org.causebook.editing.StaffCatalogs;
import org.causebook.imports.ManyEntries;
import org.causebook.imports.StalePlan;
import org.causebook.persistence.editing.WorkItems;
import org.causebook.persistence.json.ContentJson;
import org.causebook.persistence.json.FurtherCodeRow;
import org.causebook.persistence.search.SearchDocuments;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Changes many entries at once. In SQL: the changes are put into a table of the transaction, and each statement then writes
 * the rows of all of them, where entities would go one by one.
 */
@ApplicationScoped
class ManyEntryRepository implements ManyEntries {

    /** So many changes travel in one document. */
    private static final int BATCH = 2_000;

    private static final String PRESENT = """
            select e.id, e.code, cast(r.content as text) as content, w.number as waiting, d.author
            from entry e
            join catalog c on c.id = e.catalog_id
            left join revision w on w.entry_id = e.id and w.state = 'in-review'
            left join lateral (
              select h.content from revision h where h.entry_id = e.id and h.state in ('in-review', 'published')
              order by h.number desc limit 1
            ) as r on true
            left join lateral (
              select s.author from draft s where s.entry_id = e.id order by s.updated_at desc, s.author limit 1
            ) as d on true
            where c.slug = :catalog and e.code = any(:codes)
            """;

    private static final String OWNERS = """
            select k.key, k.qualifier, e.id, e.code
            from entry_code k
            join entry e on e.id = k.entry_id
            join catalog c on c.id = k.catalog_id
            where c.slug = :catalog and k.key = any(:keys)
            """;

    private static final String LOCK = """
            select e.id from entry e join catalog c on c.id = e.catalog_id
            where c.slug = :catalog and e.code = any(:codes)
            order by e.id for no key update of e
            """;

    private static final String TABLE = """
            create temporary table if not exists staged_entry (
              place int, text text collate "C", key text collate "C", low bigint, high bigint, content jsonb,
              determined boolean, fresh boolean, retires boolean, entry_id bigint, base int, number int, edition int
            ) on commit drop
            """;

    private static final String STAGE = """
            insert into staged_entry (place, text, key, low, high, content, determined, fresh, retires)
            select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (
              place int, text text, key text, low bigint, high bigint, content jsonb,
              determined boolean, fresh boolean, retires boolean
            )
            """;

    private static final String ADD = """
            insert into entry (catalog_id, code)
            select c.id, s.text from staged_entry s join catalog c on c.slug = :catalog where s.fresh order by s.place
            on conflict do nothing
            """;

    private static final String IDENTIFY = """
            update staged_entry s set
              entry_id = e.id,
              base = coalesce((
                select max(r.number) from revision r where r.entry_id = e.id and r.state in ('in-review', 'published')
              ), 0),
              number = 1 + coalesce((select max(r.number) from revision r where r.entry_id = e.id), 0),
              edition = 1 + coalesce((
                select r.edition from revision r where r.entry_id = e.id and r.state = 'published'
              ), 0)
            from entry e join catalog c on c.id = e.catalog_id
            where c.slug = :catalog and e.code = s.text
            """;

    private static final String NAME = """
            insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)
            select s.entry_id, e.catalog_id, s.text, s.key, s.low, s.high, 'primary'
            from staged_entry s join entry e on e.id = s.entry_id where s.fresh order by s.place
            on conflict do nothing
            """;

    private static final String DRAFT = """
            insert into draft (entry_id, author, base, content) select entry_id, :login, base, content from staged_entry
            on conflict do nothing
            """;

    private static final String SUBMIT = """
            insert into revision (entry_id, number, content, author, comment, state)
            select entry_id, number, content, :login, :comment, 'in-review' from staged_entry
            """;

    private static final String SUPERSEDE = """
            update revision r set state = 'superseded'
            from staged_entry s where r.entry_id = s.entry_id and r.state = 'published'
            """;

    private static final String PUBLISH = """
            insert into revision (entry_id, number, content, author, comment, state, edition, published_at)
            select entry_id, number, content, :login, :comment, 'published', edition, now() from staged_entry
            """;

    private static final String DECIDE =
            "insert into decision (entry_id, number, reviewer) select entry_id, number, :login from staged_entry";

    private static final String CLEAR_CODES = """
            delete from entry_code k using staged_entry s
            where k.entry_id = s.entry_id and not s.fresh and k.kind <> 'primary'
            """;

    private static final String ADD_CODES = """
            insert into entry_code (entry_id, catalog_id, text, key, low, high, qualifier, kind)
            select s.entry_id, e.catalog_id, r.text, r.key, r.low, r.high, r.qualifier, r.kind
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
              entry text, text text, key text, low bigint, high bigint, qualifier text, kind text
            )
            join staged_entry s on s.text = r.entry
            join entry e on e.id = s.entry_id
            on conflict do nothing
            """;

    private static final String SHOW = """
            insert into published_entry as p (
              entry_id, catalog_id, code, low, high, symbol, meaning, outcome, cause_determined, state, successor,
              edition, published_at, updated_at, content
            )
            select s.entry_id, e.catalog_id, s.text, s.low, s.high, s.content ->> 'symbol', s.content ->> 'meaning',
              s.content ->> 'outcome', s.determined,
              case when s.content -> 'retirement' is null then 'published' else 'retired' end, n.code,
              s.edition, now(), now(), s.content
            from staged_entry s
            join entry e on e.id = s.entry_id
            left join published_entry n
              on n.catalog_id = e.catalog_id and n.code = s.content #>> '{retirement,successor}'
            order by s.entry_id
            on conflict (entry_id) do update set
              symbol = excluded.symbol, meaning = excluded.meaning, outcome = excluded.outcome,
              cause_determined = excluded.cause_determined, state = excluded.state, successor = excluded.successor,
              edition = excluded.edition, updated_at = excluded.updated_at, content = excluded.content
            """;

    private static final String TELL = """
            with happened as (
              insert into event (kind, actor, catalog, code, revision)
              select 'published', :login, :catalog, text, number from staged_entry order by place
              returning id
            )
            insert into webhook_delivery (webhook_id, event_id)
            select w.id, h.id from webhook w cross join happened h
            where w.active and 'published' = any(w.kinds) and (w.catalog is null or w.catalog = :catalog)
            order by w.id, h.id
            """;

    private static final String AUDIT = """
            insert into audit (account_id, login, origin, action, subject, before, after)
            select cast(:account as bigint), :login, :origin, :action, 'catalogs/' || :catalog || '/' || text, cast('[]' as jsonb),
              case when :action = 'entry-published'
                then jsonb_build_array(jsonb_build_object('name', 'edition', 'text', cast(edition as text)))
                else cast('[]' as jsonb)
              end || jsonb_build_object('name', 'revision', 'text', cast(number as text))
            from staged_entry order by place
            """;

    private static final String CHANGED = """
            with taken as (
              update change_counter set sequence = sequence + :count returning sequence - :count as before
            ), told as materialized (
              select before, cast(pg_notify('causebook_change', cast(before + :count as text)) as text) from taken
            )
            insert into change (sequence, kind, catalog_id, entry_id, edition, at)
            select told.before + row_number() over (order by s.place),
              case when s.edition = 1 then 'entry-published' when s.retires then 'entry-retired' else 'entry-revised' end,
              e.catalog_id, s.entry_id, s.edition, clock_timestamp()
            from staged_entry s join entry e on e.id = s.entry_id cross join told
            """;

    private final EntityManager database;
    private final StaffCatalogs catalogs;
    private final WorkItems work;
    private final SearchDocuments documents;

    @Inject
    ManyEntryRepository(EntityManager database, StaffCatalogs catalogs, WorkItems work, SearchDocuments documents) {
        this.database = database;
        this.catalogs = catalogs;
        this.work = work;
        this.documents = documents;
    }

    @Override
    public Map<String, Present> present(String catalog, Collection<String> codes) {
        return tuples(PRESENT, Map.of("catalog", catalog, "codes", array(codes))).stream()
                .map(row -> new Present(
                        new EntryRef(row.get("id", Long.class), catalog, row.get("code", String.class)),
                        content(row.get("content", String.class)),
                        busy(row.get("waiting", Integer.class), row.get("author", String.class))))
                .collect(Collectors.toMap(present -> present.entry().code(), present -> present));
    }

    private static String busy(@Nullable Integer waiting, @Nullable String author) {
        return waiting != null
                ? "Revision " + waiting + " of it waits for review."
                : author != null ? author + " has a draft of it." : "";
    }

    private static EntryContent content(@Nullable String stored) {
        try {
            return stored == null ? EntryContent.empty() : ContentJson.STORED.readValue(stored, EntryContent.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored content cannot be read", damaged);
        }
    }

    @Override
    public Map<CodeKey, EntryRef> owners(String catalog, Collection<EntryCode> codes) {
        var keys = codes.stream().map(EntryCode::key).distinct().toList();
        var owners = new HashMap<CodeKey, EntryRef>();
        for (var row : tuples(OWNERS, Map.of("catalog", catalog, "keys", array(keys)))) {
            owners.put(
                    new CodeKey(row.get("key", String.class), row.get("qualifier", String.class)),
                    new EntryRef(row.get("id", Long.class), catalog, row.get("code", String.class)));
        }
        return owners;
    }

    @Override
    public void lock(String catalog, Collection<String> codes) {
        tuples(LOCK, Map.of("catalog", catalog, "codes", array(codes)));
    }

    @Override
    public void draft(Actor actor, String catalog, List<Change> changes) {
        stage(catalog, changes);
        expect(changes.size(), run(DRAFT, Map.of("login", actor.login())));
        work.refreshAll(ids());
    }

    @Override
    public void submit(Actor actor, String catalog, List<Change> changes, String comment) {
        stage(catalog, changes);
        run(SUBMIT, Map.of("login", actor.login(), "comment", comment));
        audit(actor, catalog, "entry-submitted");
        work.refreshAll(ids());
    }

    @Override
    public Map<String, EntryRef> publish(Actor actor, String catalog, List<Change> changes, String comment) {
        stage(catalog, changes);
        var by = Map.of("login", actor.login());
        run(SUPERSEDE, Map.of());
        run(PUBLISH, Map.of("login", actor.login(), "comment", comment));
        run(DECIDE, by);
        replaceCodes(catalog, changes);
        // Entries before the catalog, the turn of the changes last: the order of every publication.
        var visibility = catalogs.holdVisibility(catalog);
        run(SHOW, Map.of());
        var ids = ids();
        work.refreshAll(ids);
        run(TELL, Map.of("login", actor.login(), "catalog", catalog));
        audit(actor, catalog, "entry-published");
        documents.write(ids);
        if (visibility == Visibility.PUBLIC) {
            run(CHANGED, Map.of("count", (long) changes.size()));
        }
        return tuples("select entry_id, text from staged_entry", Map.of()).stream()
                .map(row -> new EntryRef(row.get("entry_id", Long.class), catalog, row.get("text", String.class)))
                .collect(Collectors.toMap(EntryRef::code, entry -> entry));
    }

    /** One row of what {@link #STAGE} reads. */
    private record Row(
            int place,
            String text,
            String key,
            @Nullable Long low,
            @Nullable Long high,
            EntryContent content,
            boolean determined,
            boolean fresh,
            boolean retires) {}

    /** Adds the entries that are new, and writes down which entry each change is of. */
    private void stage(String catalog, List<Change> changes) {
        database.flush();
        // Compiling a statement takes PostgreSQL longer here than running it.
        tuples("select set_config('jit', 'off', true) as jit", Map.of());
        run(TABLE, Map.of());
        run("truncate staged_entry", Map.of());
        for (int from = 0; from < changes.size(); from += BATCH) {
            var rows = new ArrayList<Row>(BATCH);
            for (int place = from; place < Math.min(from + BATCH, changes.size()); place++) {
                var change = changes.get(place);
                var primary = change.primary();
                rows.add(new Row(
                        place,
                        primary.text(),
                        primary.key(),
                        primary.low(),
                        primary.high(),
                        change.content(),
                        change.content().causeDetermined(),
                        change.isNew(),
                        change.retires()));
            }
            run(STAGE, Map.of("rows", ContentJson.document(rows)));
        }
        run("analyze staged_entry", Map.of());
        int added = (int) changes.stream().filter(Change::isNew).count();
        expect(added, run(ADD, Map.of("catalog", catalog)));
        expect(changes.size(), run(IDENTIFY, Map.of("catalog", catalog)));
        expect(added, run(NAME, Map.of()));
    }

    private static void expect(int rows, int written) {
        if (written != rows) {
            throw new StalePlan();
        }
    }

    private void replaceCodes(String catalog, List<Change> changes) {
        run(CLEAR_CODES, Map.of());
        for (int from = 0; from < changes.size(); from += BATCH) {
            var some = changes.subList(from, Math.min(from + BATCH, changes.size()));
            var codes = some.stream()
                    .flatMap(change -> FurtherCodeRow.of(change.primary(), change.content()))
                    .toList();
            if (!codes.isEmpty() && run(ADD_CODES, Map.of("rows", ContentJson.document(codes))) != codes.size()) {
                throw new CodeTaken(taken(catalog, some));
            }
        }
    }

    private EntryRef taken(String catalog, List<Change> changes) {
        var codes = changes.stream()
                .flatMap(change -> change.content().codes().stream())
                .toList();
        var owners = owners(catalog, codes);
        for (var change : changes) {
            for (var code : change.content().codes()) {
                var owner = owners.get(new CodeKey(code.key(), code.qualifier()));
                if (owner != null && !owner.code().equals(change.primary().text())) {
                    return owner;
                }
            }
        }
        throw new StalePlan();
    }

    private void audit(Actor actor, String catalog, String action) {
        query(AUDIT, Map.of("login", actor.login(), "origin", actor.origin(), "action", action, "catalog", catalog))
                .setParameter("account", actor.account().orElse(null))
                .executeUpdate();
    }

    private List<Long> ids() {
        return tuples("select entry_id from staged_entry order by entry_id", Map.of()).stream()
                .map(row -> row.get("entry_id", Long.class))
                .toList();
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private int run(String sql, Map<String, ?> parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Map<String, ?> parameters) {
        var query = database.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query;
    }

    private List<Tuple> tuples(String sql, Map<String, ?> parameters) {
        var query = database.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
