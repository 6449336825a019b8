package org.causebook.persistence.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Place;

/** Reads the places of page tokens in lists that are sorted by time and entry. */
final class Places {

    private Places() {}

    /** The time now in the precision of the database, so that what was written reads the same. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws InvalidQuery if the token was forged */
    static Instant time(Place place) {
        try {
            return Instant.parse(place.key());
        } catch (DateTimeException forged) {
            throw foreign();
        }
    }

    /** @throws InvalidQuery if the token was forged */
    static long id(Place place) {
        try {
            return Long.parseLong(place.id());
        } catch (NumberFormatException forged) {
            throw foreign();
        }
    }

    private static InvalidQuery foreign() {
        return new InvalidQuery("after", "is not a token that this list gave");
    }
}
