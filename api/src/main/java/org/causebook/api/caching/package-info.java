/** Caches lookups, and gives public responses their validators, freshness and compression. */
@NullMarked
package org.causebook.api.caching;

import org.jspecify.annotations.NullMarked;
