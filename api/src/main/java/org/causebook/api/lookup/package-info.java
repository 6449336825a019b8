/** Lookups: one code, several, many. */
@NullMarked
package org.causebook.api.lookup;

import org.jspecify.annotations.NullMarked;
