package org.causebook.persistence.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.account.Actor;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Visibility;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.EntryRef;
import org.causebook.editing.StaffCatalogs;
import org.causebook.imports.Import;
import org.causebook.imports.Imports.Counts;
import org.causebook.imports.ManyEntries;
import org.causebook.imports.Progress;
import org.causebook.imports.ReviewedEntries;
import org.causebook.imports.StalePlan;
import org.causebook.persistence.editing.WorkItems;
import org.causebook.persistence.json.ContentJson;
import org.causebook.persistence.json.FurtherCodeRow;
import org.causebook.persistence.search.SearchDocuments;
import org.causebook.search.SearchableTexts;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Changes many entries at once. In SQL: what is to be done is put into a table of the transaction, and each statement then
 * writes the rows of a few thousand entries, where entities would go one by one.
 */
final class StagedEntries implements ManyEntries.Batch {

    /** So many entries are changed by one statement: between two, one can notice that all of it is to end. */
    private static final int PART = 2_000;

    private static final String TABLE = """
            create temporary table if not exists staged_entry (
              place int, text text collate "C", key text collate "C", low bigint, high bigint, content jsonb,
              determined boolean, fresh boolean, retires boolean, entry_id bigint, number int, base int, edition int,
              notes jsonb,
              constraint pk_staged_entry primary key (place)
            ) on commit drop
            """;

    private static final String ADD = """
            insert into staged_entry (place, text, key, low, high, content, determined, fresh, retires, notes)
            select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (
              place int, text text, key text, low bigint, high bigint, content jsonb,
              determined boolean, fresh boolean, retires boolean, notes jsonb
            )
            """;

    private static final String LOCK = """
            select e.id from entry e
            where e.id in (select i.entry_id from import_entry i where i.import_id = :import)
            order by e.id for no key update
            """;

    /** Whether readers know the cause, as view {@code work_state} says it. */
    private static final String DETERMINED = """
            coalesce(s.content ->> 'outcome' = 'success', false)
              or coalesce(jsonb_array_length(nullif(s.content -> 'causes', 'null')), 0) > 0
            """;

    private static final String ADD_UNDOING = """
            insert into staged_entry (place, text, key, low, high, content, determined, fresh, retires)
            select row_number() over (order by s.place) - 1, s.code, s.key, s.low, s.high, s.content, %s, false, s.retires
            from (
              select i.place, e.code, k.key, k.low, k.high,
                coalesce(b.content, r.content || jsonb_build_object(
                  'retirement', jsonb_build_object('reason', cast(:reason as text), 'successor', null)
                )) as content,
                r.content -> 'retirement' is null and (b.content is null or b.content -> 'retirement' is not null) as retires
              from import_entry i
              join entry e on e.id = i.entry_id
              join entry_code k on k.entry_id = i.entry_id and k.kind = 'primary'
              join revision r on r.entry_id = i.entry_id and r.number = i.revision
              left join revision b on b.entry_id = r.entry_id and b.edition = r.edition - 1
              where i.import_id = :import and %s
            ) as s
            """.formatted(DETERMINED, ImportedEntries.UNDOABLE);

    private static final String ADD_WAITING = """
            insert into staged_entry (
              place, text, key, low, high, content, determined, fresh, retires, entry_id, number, edition
            )
            select row_number() over (order by s.place) - 1, s.code, s.key, s.low, s.high, s.content, %s, false, s.retires,
              s.entry_id, s.number, s.edition
            from (
              select i.place, e.code, k.key, k.low, k.high, r.content, r.entry_id, r.number,
                1 + coalesce(p.edition, 0) as edition,
                r.content -> 'retirement' is not null and p.content -> 'retirement' is null as retires
              from import_entry i
              join entry e on e.id = i.entry_id
              join entry_code k on k.entry_id = i.entry_id and k.kind = 'primary'
              join revision r on r.entry_id = i.entry_id and r.number = i.revision
              left join revision p on p.entry_id = i.entry_id and p.state = 'published'
              left join work_item w on w.entry_id = i.entry_id
              where r.state = 'in-review' and %s and (e.code = any(:codes)) <> :all_but
            ) as s
            """;

    /** The conditions of one part. */
    private static final String IN_PART = " s.place >= :from and s.place < :to ";

    private static final String CREATE = """
            insert into entry (catalog_id, code)
            select c.id, s.text from staged_entry s join catalog c on c.slug = :catalog
            where s.fresh and %s order by s.place
            on conflict do nothing
            """.formatted(IN_PART);

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
            where c.slug = :catalog and e.code = s.text and %s
            """.formatted(IN_PART);

    private static final String NAME = """
            insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)
            select s.entry_id, e.catalog_id, s.text, s.key, s.low, s.high, 'primary'
            from staged_entry s join entry e on e.id = s.entry_id where s.fresh and %s order by s.place
            on conflict do nothing
            """.formatted(IN_PART);

    private static final String DRAFT = """
            insert into draft (entry_id, author, base, content)
            select s.entry_id, :login, s.base, s.content from staged_entry s where %s
            on conflict do nothing
            """.formatted(IN_PART);

    private static final String SUBMIT = """
            insert into revision (entry_id, number, content, author, comment, state)
            select s.entry_id, s.number, s.content, :login, :comment, 'in-review' from staged_entry s where %s
            """.formatted(IN_PART);

    private static final String SUPERSEDE = """
            update revision r set state = 'superseded'
            from staged_entry s where r.entry_id = s.entry_id and r.state = 'published' and %s
            """.formatted(IN_PART);

    private static final String PUBLISH = """
            insert into revision (entry_id, number, content, author, comment, state, edition, published_at)
            select s.entry_id, s.number, s.content, :login, :comment, 'published', s.edition, now()
            from staged_entry s where %s
            """.formatted(IN_PART);

    private static final String APPROVE = """
            update revision r set state = 'published', edition = s.edition, published_at = now()
            from staged_entry s
            where r.entry_id = s.entry_id and r.number = s.number and r.state = 'in-review' and %s
            """.formatted(IN_PART);

    private static final String SEND_BACK = """
            update revision r set state = 'sent-back'
            from staged_entry s
            where r.entry_id = s.entry_id and r.number = s.number and r.state = 'in-review' and %s
            """.formatted(IN_PART);

    private static final String DECIDE = """
            insert into decision (entry_id, number, reviewer, comment)
            select s.entry_id, s.number, :login, cast(:comment as text) from staged_entry s where %s
            """.formatted(IN_PART);

    private static final String CLEAR_CODES = """
            delete from entry_code k using staged_entry s
            where k.entry_id = s.entry_id and not s.fresh and k.kind <> 'primary' and %s
            """.formatted(IN_PART);

    private static final String ADD_CODES = """
            insert into entry_code (entry_id, catalog_id, text, key, low, high, qualifier, kind)
            select s.entry_id, e.catalog_id, r.text, r.key, r.low, r.high, r.qualifier, r.kind
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
              entry text, text text, key text, low bigint, high bigint, qualifier text, kind text
            )
            join staged_entry s on s.text = r.entry
            join entry e on e.id = s.entry_id
            where %s
            on conflict do nothing
            """.formatted(IN_PART);

    private static final String SHOW = """
            insert into published_entry as p (
              entry_id, catalog_id, code, low, high, symbol, meaning, outcome, cause_determined, state, successor,
              edition, published_at, updated_at, content, search_texts
            )
            select s.entry_id, e.catalog_id, s.text, s.low, s.high, s.content ->> 'symbol', s.content ->> 'meaning',
              s.content ->> 'outcome', s.determined,
              case when s.content -> 'retirement' is null then 'published' else 'retired' end, n.code,
              s.edition, now(), now(), s.content, coalesce(t.texts, '{}')
            from staged_entry s
            join entry e on e.id = s.entry_id
            left join jsonb_to_recordset(cast(:texts as jsonb)) as t (id bigint, texts text[]) on t.id = s.entry_id
            left join published_entry n
              on n.catalog_id = e.catalog_id and n.code = s.content #>> '{retirement,successor}'
            where %s
            order by s.entry_id
            on conflict (entry_id) do update set
              symbol = excluded.symbol, meaning = excluded.meaning, outcome = excluded.outcome,
              cause_determined = excluded.cause_determined, state = excluded.state, successor = excluded.successor,
              edition = excluded.edition, updated_at = excluded.updated_at, content = excluded.content
            """.formatted(IN_PART);

    private static final String LISTENED = """
            select count(*) as listening from webhook w
            where w.active and :kind = any(w.kinds) and (w.catalog is null or w.catalog = :catalog)
            """;

    private static final String TELL = """
            with happened as (
              insert into event (kind, actor, catalog, code, revision, text)
              select :kind, :login, :catalog, s.text, s.number, cast(:comment as text)
              from staged_entry s where %s order by s.place
              returning id
            )
            insert into webhook_delivery (webhook_id, event_id)
            select w.id, h.id from webhook w cross join happened h
            where w.active and :kind = any(w.kinds) and (w.catalog is null or w.catalog = :catalog)
            order by w.id, h.id
            """.formatted(IN_PART);

    private static final String AUDIT = """
            insert into audit (account_id, login, origin, action, subject, before, after)
            select cast(:account as bigint), :login, :origin, :action, 'catalogs/' || :catalog || '/' || s.text,
              cast('[]' as jsonb),
              case when :action = 'entry-published'
                then jsonb_build_array(jsonb_build_object('name', 'edition', 'text', cast(s.edition as text)))
                else cast('[]' as jsonb)
              end || jsonb_build_object('name', 'revision', 'text', cast(s.number as text))
            from staged_entry s where %s order by s.place
            """.formatted(IN_PART);

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

    /** What a file says beside an entry may come again with the next version of the file. */
    private static final String NOTE = """
            insert into note (entry_id, author, text)
            select s.entry_id, :login, left(n.text, 4000)
            from staged_entry s cross join jsonb_array_elements_text(s.notes) with ordinality as n (text, place)
            where n.text ~ '\\S'
              and not exists (select from note k where k.entry_id = s.entry_id and k.text = left(n.text, 4000))
            order by s.place, n.place
            """;

    private static final String KEEP = """
            insert into import_entry (import_id, place, entry_id, revision, fresh)
            select :import, s.place, s.entry_id, case when :revised then s.number end, s.fresh from staged_entry s
            """;

    private static final String KEEP_SKIPPED = """
            insert into import_entry (import_id, place, entry_id, fresh, skipped)
            select :import, :size + row_number() over (order by i.place) - 1, i.entry_id, false, %s
            from import_entry i
            left join revision r on r.entry_id = i.entry_id and r.number = i.revision
            where i.import_id = :undoes and i.skipped is null
              and not exists (select from staged_entry s where s.entry_id = i.entry_id)
            """.formatted(ImportedEntries.WHY_NOT_UNDOABLE);

    private final EntityManager database;
    private final StaffCatalogs catalogs;
    private final WorkItems work;
    private final SearchDocuments documents;
    private final String catalog;
    private int size;
    private int fresh;
    private boolean revised;

    StagedEntries(
            EntityManager database, StaffCatalogs catalogs, WorkItems work, SearchDocuments documents, String catalog) {
        this.database = database;
        this.catalogs = catalogs;
        this.work = work;
        this.documents = documents;
        this.catalog = catalog;
        database.flush();
        // Compiling a statement takes PostgreSQL longer here than running it.
        tuples("select set_config('jit', 'off', true) as jit", Map.of());
        run(TABLE, Map.of());
        run("truncate staged_entry", Map.of());
    }

    /** One row of what {@link #ADD} reads. */
    private record Row(
            int place,
            String text,
            String key,
            @Nullable Long low,
            @Nullable Long high,
            EntryContent content,
            boolean determined,
            boolean fresh,
            boolean retires,
            List<String> notes) {}

    /** What a statement is about. */
    private record Part(int from, int to) {

        Map<String, Object> with(Map<String, ?> more) {
            var parameters = new HashMap<String, Object>(more);
            parameters.put("from", from);
            parameters.put("to", to);
            return parameters;
        }
    }

    /** An entry as it will be. */
    private record Staged(EntryRef entry, EntryCode primary, int edition, EntryContent content) {

        SearchableTexts texts(CatalogContent of) {
            return SearchableTexts.of(
                    of,
                    content,
                    Stream.concat(Stream.of(primary), content.codes().stream()).toList());
        }
    }

    /** What search reads of an entry, as {@link #SHOW} reads it. */
    private record TextsRow(long id, List<String> texts) {}

    private interface Step {
        void run(Part part);
    }

    @Override
    public void add(List<ManyEntries.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Row>(changes.size());
        for (var change : changes) {
            var primary = change.primary();
            rows.add(new Row(
                    size++,
                    primary.text(),
                    primary.key(),
                    primary.low(),
                    primary.high(),
                    change.content(),
                    change.content().causeDetermined(),
                    change.isNew(),
                    change.retires(),
                    change.notes()));
            fresh += change.isNew() ? 1 : 0;
        }
        run(ADD, Map.of("rows", ContentJson.document(rows)));
    }

    @Override
    public void addUndoing(long id, String reason) {
        tuples(LOCK, Map.of("import", id));
        size = run(ADD_UNDOING, Map.of("import", id, "reason", reason));
    }

    @Override
    public void addWaiting(ReviewedEntries which) {
        tuples(LOCK, Map.of("import", which.query().id()));
        var filter = ImportedEntries.filter(which.query());
        var parameters = new HashMap<String, Object>(filter.parameters());
        parameters.put("codes", which.codes().toArray(String[]::new));
        parameters.put("all_but", which.isAllBut());
        size = run(ADD_WAITING.formatted(DETERMINED, filter.sql()), parameters);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void draft(Actor actor, Progress progress) {
        create(progress.part(0, 50));
        step(progress.part(50, 100), part -> {
            expect(part, run(DRAFT, part.with(Map.of("login", actor.login()))));
            refresh(part);
        });
    }

    @Override
    public void submit(Actor actor, String comment, Progress progress) {
        revised = true;
        create(progress.part(0, 50));
        step(progress.part(50, 100), part -> {
            run(SUBMIT, part.with(Map.of("login", actor.login(), "comment", comment)));
            audit(actor, "entry-submitted", part);
            refresh(part);
        });
    }

    @Override
    public void publish(
            Actor actor, String comment, Progress progress, Consumer<Map<EntryRef, EntryContent>> published) {
        revised = true;
        create(progress.part(0, 20));
        step(progress.part(20, 40), part -> {
            run(SUPERSEDE, part.with(Map.of()));
            run(PUBLISH, part.with(Map.of("login", actor.login(), "comment", comment)));
            decide(actor, Optional.empty(), part);
        });
        show(actor, progress.part(40, 100), published);
    }

    @Override
    public void approve(Actor actor, Optional<String> comment, Consumer<Map<EntryRef, EntryContent>> published) {
        step(Progress.UNSEEN, part -> {
            run(SUPERSEDE, part.with(Map.of()));
            expect(part, run(APPROVE, part.with(Map.of())));
            decide(actor, comment, part);
        });
        show(actor, Progress.UNSEEN, published);
    }

    @Override
    public void sendBack(Actor actor, String comment) {
        boolean listened = isListened("sent-back");
        step(Progress.UNSEEN, part -> {
            expect(part, run(SEND_BACK, part.with(Map.of())));
            decide(actor, Optional.of(comment), part);
            audit(actor, "entry-sent-back", part);
            refresh(part);
            if (listened) {
                tell(actor, "sent-back", comment, part);
            }
        });
    }

    @Override
    public Counts keep(Import of) {
        if (size > 0 && of.undoes().isEmpty()) {
            run(NOTE, Map.of("login", of.author()));
        }
        run(KEEP, Map.of("import", of.id(), "revised", revised));
        int skipped = of.undoes()
                .map(undone -> run(KEEP_SKIPPED, Map.of("import", of.id(), "undoes", undone, "size", size)))
                .orElse(0);
        return new Counts(fresh, size - fresh, skipped);
    }

    /** Adds the entries that are new, and writes down which entry each change is of. */
    private void create(Progress progress) {
        run("analyze staged_entry", Map.of());
        var added = new int[2];
        step(progress, part -> {
            var named = part.with(Map.of("catalog", catalog));
            added[0] += run(CREATE, named);
            expect(part, run(IDENTIFY, named));
            added[1] += run(NAME, part.with(Map.of()));
        });
        if (added[0] != fresh || added[1] != fresh) {
            throw new StalePlan();
        }
    }

    /** Puts before readers what is published already. Others wait from the moment when words are counted. */
    private void show(Actor actor, Progress progress, Consumer<Map<EntryRef, EntryContent>> published) {
        // Entries before the catalog, the turn of the changes last: the order of every publication.
        step(progress.part(0, 10), part -> replaceCodes(part, staged(part)));
        var visibility = catalogs.holdVisibility(catalog);
        var content = catalogs.bySlug(catalog).orElseThrow().content();
        boolean listened = isListened("published");
        var words = new TreeMap<String, Integer>();
        step(progress.part(10, 90), part -> {
            var entries = staged(part);
            var first = entries.stream()
                    .filter(each -> each.edition() == 1)
                    .collect(Collectors.toMap(each -> each.entry().id(), each -> each.texts(content)));
            // With their texts at once: to write them later would write every index twice.
            var texts = first.entrySet().stream()
                    .map(each -> new TextsRow(each.getKey(), each.getValue().texts()))
                    .toList();
            run(SHOW, part.with(Map.of("texts", ContentJson.document(texts))));
            documents.add(first, words);
            documents.write(
                    entries.stream()
                            .filter(each -> each.edition() > 1)
                            .map(each -> each.entry().id())
                            .sorted()
                            .toList(),
                    words);
            refresh(part);
            audit(actor, "entry-published", part);
            if (listened) {
                tell(actor, "published", null, part);
            }
            published.accept(entries.stream().collect(Collectors.toMap(Staged::entry, Staged::content)));
        });
        documents.countWords(words);
        progress.at(95);
        if (visibility == Visibility.PUBLIC) {
            run(CHANGED, Map.of("count", (long) size));
        }
    }

    private void step(Progress progress, Step step) {
        for (int from = 0; from < size; from += PART) {
            step.run(new Part(from, Math.min(from + PART, size)));
            progress.at((int) (100L * Math.min(from + PART, size) / size));
        }
    }

    private static void expect(Part part, int written) {
        if (written != part.to() - part.from()) {
            throw new StalePlan();
        }
    }

    private List<Staged> staged(Part part) {
        return tuples(
                        "select s.entry_id, s.text, s.low, s.high, s.edition, cast(s.content as text) as content"
                                + " from staged_entry s where" + IN_PART,
                        part.with(Map.of()))
                .stream()
                .map(row -> new Staged(
                        new EntryRef(row.get("entry_id", Long.class), catalog, row.get("text", String.class)),
                        EntryCode.of(
                                row.get("text", String.class),
                                EntryCode.Kind.PRIMARY,
                                null,
                                row.get("low", Long.class),
                                row.get("high", Long.class)),
                        row.get("edition", Integer.class),
                        content(row.get("content", String.class))))
                .toList();
    }

    private static EntryContent content(String stored) {
        try {
            return ContentJson.STORED.readValue(stored, EntryContent.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored content cannot be read", damaged);
        }
    }

    private void replaceCodes(Part part, List<Staged> entries) {
        run(CLEAR_CODES, part.with(Map.of()));
        var codes = entries.stream()
                .flatMap(each -> FurtherCodeRow.of(each.entry().code(), each.content()))
                .toList();
        if (!codes.isEmpty()
                && run(ADD_CODES, part.with(Map.of("rows", ContentJson.document(codes)))) != codes.size()) {
            throw new CodeTaken(taken(entries));
        }
    }

    /** Whoever has one of the further codes, and is another entry. */
    private EntryRef taken(List<Staged> entries) {
        var wanted = entries.stream()
                .flatMap(each -> each.content().codes().stream())
                .map(EntryCode::key)
                .toArray(String[]::new);
        var owners = tuples("""
                select e.id, e.code, k.key, k.qualifier from entry_code k
                join entry e on e.id = k.entry_id
                join catalog c on c.id = k.catalog_id
                where c.slug = :catalog and k.key = any(:keys)
                """, Map.of("catalog", catalog, "keys", wanted));
        for (var each : entries) {
            for (var code : each.content().codes()) {
                for (var owner : owners) {
                    if (code.key().equals(owner.get("key", String.class))
                            && Objects.equals(code.qualifier(), owner.get("qualifier", String.class))
                            && each.entry().id() != owner.get("id", Long.class)) {
                        return new EntryRef(owner.get("id", Long.class), catalog, owner.get("code", String.class));
                    }
                }
            }
        }
        throw new StalePlan();
    }

    private void decide(Actor actor, Optional<String> comment, Part part) {
        query(DECIDE, part.with(Map.of("login", actor.login())))
                .setParameter("comment", comment.orElse(null))
                .executeUpdate();
    }

    private boolean isListened(String kind) {
        return tuples(LISTENED, Map.of("kind", kind, "catalog", catalog)).get(0).get("listening", Long.class) > 0;
    }

    private void tell(Actor actor, String kind, @Nullable String comment, Part part) {
        query(TELL, part.with(Map.of("login", actor.login(), "catalog", catalog, "kind", kind)))
                .setParameter("comment", comment)
                .executeUpdate();
    }

    private void audit(Actor actor, String action, Part part) {
        query(
                        AUDIT,
                        part.with(Map.of(
                                "login",
                                actor.login(),
                                "origin",
                                actor.origin(),
                                "action",
                                action,
                                "catalog",
                                catalog)))
                .setParameter("account", actor.account().orElse(null))
                .executeUpdate();
    }

    private void refresh(Part part) {
        work.refreshAll(ids(part));
    }

    private List<Long> ids(Part part) {
        return tuples(
                        "select s.entry_id from staged_entry s where" + IN_PART + "order by s.entry_id",
                        part.with(Map.of()))
                .stream()
                .map(row -> row.get("entry_id", Long.class))
                .toList();
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
