/** What scans read from the database. */
@NullMarked
package org.causebook.persistence.scan;

import org.jspecify.annotations.NullMarked;
