package org.causebook.sync;

import org.jspecify.annotations.Nullable;

/**
 * A change as people read it, with what its subject is called now.
 *
 * @param title of the catalog; null when it is not public any more
 * @param symbol of the entry; null when there is none
 * @param meaning of the entry, shortened to a few lines; null for a catalog as a whole
 */
public record News(
        Change change,
        @Nullable String title,
        @Nullable String symbol,
        @Nullable String meaning) {}
