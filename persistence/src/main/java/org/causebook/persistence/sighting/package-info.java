/** The counts of codes that people met, and the queue. */
@NullMarked
package org.causebook.persistence.sighting;

import org.jspecify.annotations.NullMarked;
