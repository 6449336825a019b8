package org.causebook.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the token that asks for the part behind this one; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Longer lists are not counted to the end. */
    public static final int COUNTED = 100_000;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what was fetched, which is one more than asked for when more is to come.
     *
     * @param place where an item stands in the list
     */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Place> place) {
        if (fetched.size() <= request.limit()) {
            return new Page<>(fetched, Optional.empty());
        }
        var items = fetched.subList(0, request.limit());
        return new Page<>(items, Optional.of(request.tokenAfter(place.apply(items.get(items.size() - 1)))));
    }
}
