/** Validators, freshness and compression of what anyone may read. */
@NullMarked
package org.causebook.api.caching;

import org.jspecify.annotations.NullMarked;
