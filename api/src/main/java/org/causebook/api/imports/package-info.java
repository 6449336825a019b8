/** Bringing the entries of a file into a catalog. */
@NullMarked
package org.causebook.api.imports;

import org.jspecify.annotations.NullMarked;
