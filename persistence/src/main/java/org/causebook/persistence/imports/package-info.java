/** Importing many entries in one transaction. */
@NullMarked
package org.causebook.persistence.imports;

import org.jspecify.annotations.NullMarked;
