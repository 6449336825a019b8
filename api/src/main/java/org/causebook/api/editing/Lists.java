package org.causebook.api.editing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of parts of an answer, which have no holes although those of a request may. */
final class Lists {

    private Lists() {}

    static <T, B> List<@Nullable B> of(List<T> parts, Function<T, B> body) {
        return parts.stream().<@Nullable B>map(body).toList();
    }
}
