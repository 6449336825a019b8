/** The PostgreSQL that comes with Causebook, for when no database is configured. */
@NullMarked
package org.causebook.persistence.embedded;

import org.jspecify.annotations.NullMarked;
