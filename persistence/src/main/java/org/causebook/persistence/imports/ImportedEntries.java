package org.causebook.persistence.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Revision;
import org.causebook.imports.ImportedEntry;
import org.causebook.imports.ImportedEntryQuery;
import org.causebook.imports.Imports.Standing;
import org.causebook.persistence.json.ContentJson;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The entries of imports. In SQL: what became of each is told by tables that other features write. */
final class ImportedEntries {

    /** Whether entry {@code i}, whose revision is {@code r} and whose former edition is {@code b}, can be undone. */
    static final String UNDOABLE = """
            i.skipped is null and r.state = 'published'
            and (b.content is not null or r.content -> 'retirement' is null)
            and not exists (select from revision w where w.entry_id = i.entry_id and w.state = 'in-review')
            and not exists (select from draft d where d.entry_id = i.entry_id)
            """;

    /** Why it cannot. */
    static final String WHY_NOT_UNDOABLE = """
            case
              when r.state is null then 'It was imported as a draft.'
              when r.state = 'superseded' then 'Someone has published it since.'
              when r.state <> 'published' then 'What was imported is not published.'
              when exists (select from revision w where w.entry_id = i.entry_id and w.state = 'in-review')
                then 'A revision of it waits for review.'
              when exists (select from draft d where d.entry_id = i.entry_id) then 'Somebody has a draft of it.'
              else 'It was imported as retired.'
            end
            """;

    private static final String ENTRIES = """
            select i.place, i.entry_id, e.code, i.revision, i.fresh, i.skipped, r.state,
              cast(coalesce(r.content, d.content) as text) as after,
              cast(b.content as text) as before
            from import_entry i
            join import m on m.id = i.import_id
            join entry e on e.id = i.entry_id
            left join revision r on r.entry_id = i.entry_id and r.number = i.revision
            left join draft d on d.entry_id = i.entry_id and d.author = m.author and i.revision is null
            left join lateral (
              select p.content from revision p
              where p.entry_id = i.entry_id and p.edition = coalesce(
                r.edition - 1,
                (select q.edition from revision q where q.entry_id = i.entry_id and q.state = 'published')
              )
            ) as b on true
            left join work_item w on w.entry_id = i.entry_id
            where %s and i.place > :after
            order by i.place limit :most
            """;

    private static final String STANDING = """
            select count(*) filter (where r.state = 'in-review') as waiting,
              count(*) filter (where r.state = 'published') as in_force,
              count(*) filter (where %s) as undoable,
              count(*) filter (where i.skipped is not null) as skipped
            from import_entry i
            left join revision r on r.entry_id = i.entry_id and r.number = i.revision
            left join revision b on b.entry_id = r.entry_id and b.edition = r.edition - 1
            where i.import_id = :import
            """.formatted(UNDOABLE);

    private final EntityManager database;

    ImportedEntries(EntityManager database) {
        this.database = database;
    }

    /** Conditions, with their parameters. */
    record Filter(String sql, Map<String, Object> parameters) {}

    /** What the entry {@code i}, its revision {@code r} and its work item {@code w} have to be. */
    static Filter filter(ImportedEntryQuery query) {
        var sql = new StringBuilder("i.import_id = :import");
        var parameters = new HashMap<String, Object>(Map.of("import", query.id()));
        query.kind()
                .ifPresent(kind -> sql.append(" and i.skipped is null and ")
                        .append(kind == ImportedEntryQuery.Kind.NEW ? "i.fresh" : "not i.fresh"));
        query.status()
                .ifPresent(status -> sql.append(
                        switch (status) {
                            case WAITING -> " and r.state = 'in-review'";
                            case PUBLISHED -> " and r.state = 'published'";
                            case SKIPPED -> " and i.skipped is not null";
                        }));
        query.text().ifPresent(text -> {
            sql.append(" and w.words like lower(:pattern) escape '\\'");
            parameters.put("pattern", "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%");
        });
        return new Filter(sql.toString(), parameters);
    }

    Page<ImportedEntry> list(ImportedEntryQuery query, String catalog) {
        var filter = filter(query);
        var parameters = new HashMap<>(filter.parameters());
        parameters.put("after", query.page().afterNumber().orElse(-1L));
        parameters.put("most", query.page().limit() + 1);
        var rows = tuples(ENTRIES.formatted(filter.sql()), parameters).stream()
                .map(row -> entry(row, catalog))
                .toList();
        return Page.of(rows, query.page(), each -> new Place("", Integer.toString(each.place())));
    }

    private static ImportedEntry entry(Tuple row, String catalog) {
        return new ImportedEntry(
                new EntryRef(row.get("entry_id", Long.class), catalog, row.get("code", String.class)),
                row.get("place", Integer.class),
                Optional.ofNullable(row.get("revision", Integer.class)),
                Optional.ofNullable(row.get("state", String.class))
                        .map(id -> Revision.State.valueOf(
                                id.toUpperCase(Locale.ROOT).replace('-', '_'))),
                row.get("fresh", Boolean.class),
                content(row.get("before", String.class)),
                content(row.get("after", String.class)),
                Objects.requireNonNullElse(row.get("skipped", String.class), ""));
    }

    Standing standing(long id) {
        var row = tuples(STANDING, Map.of("import", id)).get(0);
        return new Standing(
                row.get("waiting", Long.class).intValue(),
                row.get("in_force", Long.class).intValue(),
                row.get("undoable", Long.class).intValue(),
                row.get("skipped", Long.class).intValue());
    }

    private static EntryContent content(@Nullable String stored) {
        try {
            return stored == null ? EntryContent.empty() : ContentJson.STORED.readValue(stored, EntryContent.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored content cannot be read", damaged);
        }
    }

    private List<Tuple> tuples(String sql, Map<String, ?> parameters) {
        var query = database.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
