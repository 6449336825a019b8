package org.causebook.catalog;

import java.util.Optional;

/**
 * Asks for a part of a list.
 *
 * @param limit how many items at the most, 1 to 500
 * @param after the place behind which the part begins; empty for the beginning
 * @param list names the list with its order and filters: a token of one list means nothing in another
 */
public record PageRequest(int limit, Optional<Place> after, String list) {

    /** How many items a page has when nobody says. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many items a page may have. */
    public static final int MAX_LIMIT = 500;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidQuery("limit", "must be from 1 to " + MAX_LIMIT);
        }
    }

    /**
     * Reads what a caller sent.
     *
     * @throws InvalidQuery if the limit is out of range, or the token is not one that this list gave
     */
    public static PageRequest of(String list, Optional<Integer> limit, Optional<String> token) {
        return new PageRequest(limit.orElse(DEFAULT_LIMIT), token.map(given -> PageToken.read(list, given)), list);
    }

    /**
     * The number behind which the part begins, in a list that is sorted by a number.
     *
     * @throws InvalidQuery if the token was forged
     */
    public Optional<Long> afterNumber() {
        try {
            return after.map(place -> Long.valueOf(place.id()));
        } catch (NumberFormatException forged) {
            throw new InvalidQuery("after", "is not a token that this list gave");
        }
    }

    /** The token that asks for the part behind that place. */
    public String tokenAfter(Place place) {
        return PageToken.write(list, place);
    }
}
