/** The counts of codes that people met, the queue, and the reports. */
@NullMarked
package org.causebook.persistence.sighting;

import org.jspecify.annotations.NullMarked;
