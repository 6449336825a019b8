package org.causebook.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Why an entry is no longer in use. Its page stays, and says so.
 *
 * @param reason why, for readers; null only while a draft does not say
 * @param successor canonical code of the entry of the same catalog that takes its place; null when none does
 */
public record Retirement(@Nullable String reason, @Nullable String successor) {

    public Retirement {
        reason = Text.orNull(reason);
        successor = Text.orNull(successor);
    }
}
