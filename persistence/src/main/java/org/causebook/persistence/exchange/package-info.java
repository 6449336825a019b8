/** Reads and writes the files of {@code org.causebook.exchange} that need a library. */
@NullMarked
package org.causebook.persistence.exchange;

import org.jspecify.annotations.NullMarked;
