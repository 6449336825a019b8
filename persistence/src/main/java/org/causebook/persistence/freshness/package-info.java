/** Listens to the database for changes, and notices when it does not answer. */
@NullMarked
package org.causebook.persistence.freshness;

import org.jspecify.annotations.NullMarked;
