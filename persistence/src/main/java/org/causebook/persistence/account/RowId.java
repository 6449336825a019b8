package org.causebook.persistence.account;

import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Place;

/** The number of the row where a list goes on. */
final class RowId {

    private RowId() {}

    /** Reads it from a token, which anyone can forge. */
    static long of(Place place) {
        try {
            return Long.parseLong(place.id());
        } catch (NumberFormatException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }
}
