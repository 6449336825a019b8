package org.causebook.persistence.catalog;

import java.time.Instant;
import java.util.function.Function;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.InvalidQuery;

/** What entries are sorted by, as HQL, and how a place in that order is read back from a page token. */
enum EntryOrder {
    /** Numbers first, as numbers; the constant is the one of the index ix_published_entry_order. */
    CODE("coalesce(e.low, 4294967296L)", Long::valueOf),
    /** Entries without a symbol last. */
    SYMBOL("coalesce(upper(e.symbol), '~')", text -> text),
    /** Cut, because a token holds it. */
    MEANING("left(lower(e.meaning), 200)", text -> text),
    OUTCOME("""
            case e.outcome when 'error' then 1 when 'warning' then 2 when 'informational' then 3 else 4 end""", Integer::valueOf),
    UPDATED("e.updatedAt", Instant::parse);

    private final String expression;
    private final Function<String, Object> reader;

    EntryOrder(String expression, Function<String, Object> reader) {
        this.expression = expression;
        this.reader = reader;
    }

    static EntryOrder of(EntryQuery.Sort sort) {
        return valueOf(sort.name());
    }

    String expression() {
        return expression;
    }

    Object read(String key) {
        try {
            return reader.apply(key);
        } catch (RuntimeException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }
}
