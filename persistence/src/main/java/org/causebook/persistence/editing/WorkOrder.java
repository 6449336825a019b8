package org.causebook.persistence.editing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Place;
import org.causebook.editing.WorkQuery;

/** What the editors' list is sorted by: columns of their own, each with an index that ends with the entry. */
enum WorkOrder {
    UPDATED("updated_at"),
    CODE("code_order"),
    SYMBOL("symbol_order"),
    MEANING("meaning_order");

    private final String column;

    WorkOrder(String column) {
        this.column = column;
    }

    static WorkOrder of(WorkQuery.Sort sort) {
        return valueOf(sort.name());
    }

    String column() {
        return column;
    }

    /** The place of a row, for page tokens. */
    Place place(Row row) {
        var key = this == UPDATED ? row.time(column).toString() : row.text(column);
        return new Place(key, Long.toString(row.number("entry_id")));
    }

    /** The parameter {@code key} in the type of the column. */
    String parameter() {
        return this == UPDATED ? "cast(:key as timestamptz)" : ":key";
    }

    /** @throws InvalidQuery if a token was forged */
    String key(Place place) {
        try {
            return this == UPDATED ? Instant.parse(place.key()).toString() : place.key();
        } catch (DateTimeParseException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }

    /** @throws InvalidQuery if a token was forged */
    long id(Place place) {
        try {
            return Long.parseLong(place.id());
        } catch (NumberFormatException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }
}
