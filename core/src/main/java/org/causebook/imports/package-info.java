/** Bringing the entries of a file into a catalog: what that would do, and doing it. */
@NullMarked
package org.causebook.imports;

import org.jspecify.annotations.NullMarked;
