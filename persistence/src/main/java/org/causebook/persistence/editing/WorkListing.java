package org.causebook.persistence.editing;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;
import org.causebook.editing.WorkItem;
import org.causebook.editing.WorkQuery;

/**
 * One page of the editors' list as one statement. Whatever can have few values stands in it as it is and not as a
 * parameter, so that PostgreSQL plans for that value and not for the average one.
 */
final class WorkListing {

    private static final String COLUMNS = """
            select e.id as entry_id, c.slug as catalog, e.code, c.title, w.status, w.symbol, w.meaning, w.outcome,
              w.cause_determined, w.publication, w.in_review, w.drafts, w.updated_at, w.code_order, w.symbol_order,
              w.meaning_order
            """;

    private static final String FROM = """
            from work_item w
            join entry e on e.id = w.entry_id
            join catalog c on c.id = w.catalog_id
            """;

    static final String ITEMS = COLUMNS + FROM;

    /** So many hits of a text are sorted in no time; of more, one comes up soon in whatever order. */
    private static final int FEW = 2_000;

    private static final String GATHERED =
            """
            with hits as materialized (
              select w.entry_id, w.%1$s from work_item w where true%2$s limit %3$d
            ), chosen as materialized (
              select w.entry_id, (select count(*) from hits) as found from hits w%4$s
            )
            """ + COLUMNS + ", chosen.found " + FROM + "join chosen on chosen.entry_id = w.entry_id%4$s";

    private final EntityManager database;
    private final WorkQuery query;
    private final WorkOrder order;
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    WorkListing(EntityManager database, WorkQuery query) {
        this.database = database;
        this.query = query;
        this.order = WorkOrder.of(query.sort());
    }

    Page<WorkItem> fetch() {
        query.catalog().ifPresent(this::ofCatalog);
        query.status().ifPresent(status -> conditions.append(" and w.status = '" + status.id() + "'"));
        query.causeDetermined()
                .ifPresent(known ->
                        conditions.append(known ? " and " : " and not ").append("w.cause_determined"));
        query.draftOf()
                .ifPresent(login ->
                        and("w.entry_id in (select entry_id from draft where author = :author)", "author", login));
        query.text().ifPresent(this::containing);
        query.page().after().ifPresent(this::goOn);
        var rows = query.text().isPresent() ? gathered().orElseGet(this::walked) : walked();
        var page = Page.of(rows, query.page(), order::place);
        return new Page<>(page.items().stream().map(WorkListing::item).toList(), page.next());
    }

    /** Finds all hits and sorts them: walking would pass by nearly every entry for a few hits. Empty if they are many. */
    private Optional<List<Row>> gathered() {
        var rows = run(GATHERED.formatted(order.column(), conditions, FEW + 1, sorted()));
        return rows.stream().anyMatch(row -> row.number("found") > FEW) ? Optional.empty() : Optional.of(rows);
    }

    /** Goes through the entries in order until the page is full. */
    private List<Row> walked() {
        return run(ITEMS + "where true" + conditions + sorted());
    }

    private List<Row> run(String sql) {
        var statement = Sql.of(database, sql);
        parameters.forEach(statement::with);
        return statement.rows();
    }

    private String sorted() {
        var direction = query.descending() ? " desc" : "";
        return " order by w." + order.column() + direction + ", w.entry_id" + direction + " limit "
                + (query.page().limit() + 1);
    }

    private void ofCatalog(String slug) {
        var id = Sql.of(database, "select id from catalog where slug = :slug")
                .with("slug", slug)
                .first();
        conditions.append(
                " and w.catalog_id = " + id.map(row -> row.number("id")).orElse(-1L));
    }

    private void containing(String text) {
        var escaped = text.replaceAll("[\\\\%_]", "\\\\$0");
        if (WorkQuery.isShort(text)) {
            matching(
                    "left(w.words, 8) like lower(:pattern) or w.symbol is not null and w.symbol_order like upper(:pattern)",
                    escaped + "%");
        } else {
            matching("w.words like lower(:pattern)", "%" + escaped + "%");
        }
    }

    private void matching(String condition, String pattern) {
        and("(" + condition + " or w.entry_id = any(:named))", "pattern", pattern);
        parameters.put("named", query.keys().map(this::named).orElse(new Long[0]));
    }

    private Long[] named(CodeKeys keys) {
        return Sql.of(
                        database,
                        "select entry_id from entry_code where key = any(:keys) or low = high and low = any(:values)")
                .with("keys", keys.keys().toArray(String[]::new))
                .with("values", keys.values().toArray(Long[]::new))
                .rows()
                .stream()
                .map(row -> row.number("entry_id"))
                .toArray(Long[]::new);
    }

    private void goOn(Place place) {
        var beyond = query.descending() ? " < " : " > ";
        and(
                "(w." + order.column() + ", w.entry_id)" + beyond + "(" + order.parameter() + ", :id)",
                "key",
                order.key(place));
        parameters.put("id", order.id(place));
    }

    private void and(String condition, String name, Object value) {
        conditions.append(" and ").append(condition);
        parameters.put(name, value);
    }

    static WorkItem item(Row row) {
        return new WorkItem(
                row.entry(),
                row.text("title"),
                status(row.text("status")),
                row.textOrNull("symbol"),
                row.textOrNull("meaning"),
                row.optionalText("outcome").map(Outcome::of).orElse(null),
                row.truth("cause_determined"),
                row.optionalInteger("publication"),
                row.optionalInteger("in_review"),
                row.integer("drafts"),
                row.time("updated_at"));
    }

    private static WorkItem.Status status(String id) {
        return Optional.of(id)
                .map(each -> each.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                .map(WorkItem.Status::valueOf)
                .orElseThrow();
    }
}
