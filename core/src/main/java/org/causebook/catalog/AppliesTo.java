package org.causebook.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product whose codes a catalog holds.
 *
 * @param product its full name
 * @param versions the versions as the source writes them, such as {@code winnt:4.0}; null when it names none
 */
public record AppliesTo(String product, @Nullable String versions) {

    public AppliesTo {
        product = Objects.requireNonNullElse(product, "");
    }
}
