/** The PostgreSQL that Causebook brings along, for when no database is configured. */
@NullMarked
package org.causebook.persistence.embedded;

import org.jspecify.annotations.NullMarked;
