/** Catalogs and their published entries: what the public may read, and the use cases that show it. */
@NullMarked
package org.causebook.catalog;

import org.jspecify.annotations.NullMarked;
