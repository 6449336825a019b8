package org.causebook.persistence.editing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;
import org.causebook.editing.EntryRef;
import org.causebook.editing.WorkItem;
import org.causebook.editing.WorkQuery;
import org.hibernate.Session;

/**
 * The editors' list of entries, ready to be walked in any order: a row is written with each change and not computed at
 * each look.
 */
@ApplicationScoped
public class WorkItems implements PanacheRepositoryBase<WorkItemEntity, Long> {

    private static final String ITEMS = """
            select w, c.slug, c.title, e.code
            from WorkItemEntity w
            join EntryEntity e on e.id = w.entryId
            join CatalogEntity c on c.id = w.catalogId
            where\s""";

    /** So many hits of a text are sorted in no time; of more, one comes up soon in whatever order. */
    private static final int FEW = 2_000;

    /** A row with what addresses its entry. */
    private record Row(WorkItemEntity item, String catalog, String title, String code) {

        WorkItem toItem() {
            return item.toItem(catalog, title, code);
        }
    }

    /**
     * Writes the row of an entry anew. In SQL, because the view says in one place what a row holds, for one entry and for
     * thousands that are loaded at once.
     */
    void refresh(EntryRef entry) {
        flush();
        if (lock(entry)) {
            write("entry_id = ?1", entry.id());
        }
    }

    /** Two editors of one entry take turns, and the second sees what the first did; false if the entry has gone. */
    boolean lock(EntryRef entry) {
        return !getEntityManager()
                .createNativeQuery("select id from entry where id = ?1 for no key update", Long.class)
                .setParameter(1, entry.id())
                .getResultList()
                .isEmpty();
    }

    /** Writes the rows of all entries of a catalog that have none yet. */
    public void addAll(long catalogId) {
        write(
                "catalog_id = ?1 and not exists (select from work_item w where w.entry_id = work_state.entry_id)",
                catalogId);
    }

    /** Writes the rows of all these entries anew. */
    public void refreshAll(Collection<Long> entryIds) {
        write("entry_id = any(?1)", entryIds.toArray(Long[]::new));
    }

    private void write(String condition, Object ids) {
        getEntityManager()
                .createNativeQuery("""
                        insert into work_item select * from work_state where %s
                        on conflict (entry_id) do update set
                          status = excluded.status,
                          symbol = excluded.symbol,
                          meaning = excluded.meaning,
                          outcome = excluded.outcome,
                          cause_determined = excluded.cause_determined,
                          edition = excluded.edition,
                          in_review = excluded.in_review,
                          drafts = excluded.drafts,
                          updated_at = excluded.updated_at,
                          code_order = excluded.code_order,
                          symbol_order = excluded.symbol_order,
                          meaning_order = excluded.meaning_order,
                          words = excluded.words
                        """.formatted(condition))
                .setParameter(1, ids)
                .executeUpdate();
    }

    Optional<WorkItem> show(EntryRef entry) {
        return rows(ITEMS + "w.entryId = :entry", Map.of("entry", entry.id()), 1).stream()
                .findFirst()
                .map(Row::toItem);
    }

    Page<WorkItem> list(WorkQuery query) {
        var conditions = conditions(query);
        query.page().after().ifPresent(place -> goOn(place, query, conditions));
        var direction = query.descending() ? " desc" : "";
        var order = " order by w." + column(query.sort()) + direction + ", w.entryId" + direction;
        var rows = rows(
                ITEMS + conditions.text() + order,
                conditions.parameters,
                query.page().limit() + 1);
        var page = Page.of(rows, query.page(), row -> row.item().place(query.sort()));
        return new Page<>(page.items().stream().map(Row::toItem).toList(), page.next());
    }

    int count(WorkQuery query, int limit) {
        var conditions = conditions(query);
        var parameters = new LinkedHashMap<>(conditions.parameters);
        parameters.put("limit", limit);
        return select(
                        "select count(*) from (select w.entryId as id from WorkItemEntity w"
                                + " join CatalogEntity c on c.id = w.catalogId where " + conditions.text()
                                + " order by w.entryId limit :limit) bounded",
                        Long.class,
                        parameters,
                        1)
                .get(0)
                .intValue();
    }

    private Conditions conditions(WorkQuery query) {
        var conditions = new Conditions();
        query.catalog().ifPresent(slug -> conditions.and("c.slug = :catalog", "catalog", slug));
        query.status().ifPresent(status -> conditions.and("w.status = '" + status.id() + "'"));
        query.causeDetermined()
                .ifPresent(known -> conditions.and(known ? "w.causeDetermined" : "not w.causeDetermined"));
        query.draftOf()
                .ifPresent(login -> conditions.and(
                        "w.entryId in (select d.entryId from DraftEntity d where d.author = :author)",
                        "author",
                        login));
        query.text().ifPresent(text -> containing(text, query, conditions));
        return conditions;
    }

    /** Finds all hits first if they are few: walking the order would pass by nearly every entry for a few hits. */
    private void containing(String text, WorkQuery query, Conditions conditions) {
        var matching = new Conditions();
        var escaped = text.replaceAll("[\\\\%_]", "\\\\$0");
        if (WorkQuery.isShort(text)) {
            matching.and(
                    "(left(w.words, 8) like lower(:pattern) escape '\\' or w.symbol is not null"
                            + " and w.symbolOrder like upper(:pattern) escape '\\' or w.entryId in :named)",
                    "pattern",
                    escaped + "%");
        } else {
            matching.and(
                    "(w.words like lower(:pattern) escape '\\' or w.entryId in :named)",
                    "pattern",
                    "%" + escaped + "%");
        }
        matching.parameters.put("named", query.keys().map(this::named).orElse(List.of(-1L)));
        var hits = select(
                "select w.entryId from WorkItemEntity w where " + matching.text(),
                Long.class,
                matching.parameters,
                FEW + 1);
        if (hits.size() > FEW) {
            conditions.and(matching.text());
            conditions.parameters.putAll(matching.parameters);
        } else {
            conditions.and("w.entryId in :hits", "hits", hits.isEmpty() ? List.of(-1L) : hits);
        }
    }

    private List<Long> named(CodeKeys keys) {
        var named = select(
                "select entryId from EntryCodeEntity where key in :keys or low = high and low in :values",
                Long.class,
                Map.of("keys", keys.keys(), "values", keys.values()),
                FEW);
        return named.isEmpty() ? List.of(-1L) : named;
    }

    private static void goOn(Place place, WorkQuery query, Conditions conditions) {
        var beyond = query.descending() ? " < " : " > ";
        var column = "w." + column(query.sort());
        Object key = query.sort() == WorkQuery.Sort.UPDATED ? Places.time(place) : place.key();
        conditions.and("(" + column + ", w.entryId)" + beyond + "(:key, :id)", "key", key);
        conditions.parameters.put("id", Places.id(place));
    }

    private static String column(WorkQuery.Sort sort) {
        return switch (sort) {
            case UPDATED -> "updatedAt";
            case CODE -> "codeOrder";
            case SYMBOL -> "symbolOrder";
            case MEANING -> "meaningOrder";
        };
    }

    private List<Row> rows(String hql, Map<String, Object> parameters, int most) {
        return select(hql, Row.class, parameters, most);
    }

    private <T> List<T> select(String hql, Class<T> type, Map<String, ?> parameters, int most) {
        var query = getEntityManager().unwrap(Session.class).createSelectionQuery(hql, type);
        parameters.forEach((name, value) -> {
            if (value instanceof Collection<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.setMaxResults(most).getResultList();
    }

    /** Conditions that all have to hold. */
    private static final class Conditions {

        private final StringBuilder text = new StringBuilder("true");
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void and(String condition) {
            text.append(" and ").append(condition);
        }

        void and(String condition, String name, Object value) {
            and(condition);
            parameters.put(name, value);
        }

        String text() {
            return text.toString();
        }
    }
}
