package org.causebook.persistence.catalog;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;
import org.hibernate.Session;

/** One page of a catalog's entries as one HQL query: filters, then the place to go on from, then the order. */
final class EntryListing {

    private final EntryQuery query;
    private final EntryOrder order;
    private final StringBuilder hql = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** An entry with what the database sorted it by. */
    private record Row(PublishedEntryEntity entry, Object key) {

        Place place() {
            return new Place(key.toString(), entry.code());
        }
    }

    EntryListing(EntryQuery query, VisibleCatalogs visible) {
        this.query = query;
        this.order = EntryOrder.of(query.sort());
        hql.append("select e, ").append(order.expression());
        hql.append(" from PublishedEntryEntity e join fetch e.catalog c where ").append(visible.condition());
        and("c.slug = :slug", "slug", query.catalog());
        filter();
        goOn();
        var direction = query.descending() ? " desc" : "";
        hql.append(" order by 2").append(direction).append(", e.code").append(direction);
    }

    private void filter() {
        query.outcome().ifPresent(outcome -> and("e.outcome = :outcome", "outcome", outcome));
        query.causeDetermined().ifPresent(this::filterByCause);
        query.text().ifPresent(this::filterByText);
    }

    private void filterByCause(boolean determined) {
        and("e.causeDetermined = :determined", "determined", determined);
    }

    private void filterByText(String text) {
        and("""
                (lower(e.code) like :text escape '\\' or lower(e.symbol) like :text escape '\\'
                or lower(e.meaning) like :text escape '\\' or e.low = e.high and e.low in :values)""", "text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        parameters.put("values", query.values());
    }

    private void goOn() {
        query.page().after().ifPresent(place -> {
            var beyond = query.descending() ? " < " : " > ";
            var key = order.expression();
            and("(" + key + beyond + ":key or " + key + " = :key and e.code" + beyond + ":code)", "code", place.id());
            parameters.put("key", order.read(place.key()));
        });
    }

    private void and(String condition, String name, Object value) {
        hql.append(" and ").append(condition);
        parameters.put(name, value);
    }

    Page<Entry> fetch(EntityManager entityManager) {
        var selection = entityManager.unwrap(Session.class).createSelectionQuery(hql.toString(), Row.class);
        parameters.forEach(selection::setParameter);
        var rows = selection.setMaxResults(query.page().limit() + 1).getResultList();
        var page = Page.of(rows, query.page(), Row::place);
        return new Page<>(
                page.items().stream().map(row -> row.entry().toEntry()).toList(), page.next());
    }
}
