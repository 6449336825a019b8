package org.causebook.catalog;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a constant from the id that requests use, and names the allowed ids when there is none. */
final class Ids {

    private Ids() {}

    static <E extends Enum<E>> E of(Class<E> type, Function<E, String> id, String field, String given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> id.apply(constant).equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidQuery(field, "must be one of " + allowed(type, id)));
    }

    private static <E extends Enum<E>> String allowed(Class<E> type, Function<E, String> id) {
        return Arrays.stream(type.getEnumConstants()).map(id).collect(Collectors.joining(", "));
    }
}
