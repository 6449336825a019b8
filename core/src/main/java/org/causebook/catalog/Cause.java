package org.causebook.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One probable cause of an entry.
 *
 * @param explanation why the code comes up
 * @param confidence how sure that is
 * @param resolution what to do about it, null when that is not known
 * @param references where it was found or is told at length
 */
public record Cause(
        String explanation, Confidence confidence, @Nullable String resolution, List<Reference> references) {

    public Cause {
        if (explanation.isBlank()) {
            throw new IllegalArgumentException("a cause needs an explanation");
        }
        references = List.copyOf(references);
    }
}
