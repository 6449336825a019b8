/** The lookup: what was typed, how it reads, and the entries that answer it, best first. */
@NullMarked
package org.causebook.lookup;

import org.jspecify.annotations.NullMarked;
