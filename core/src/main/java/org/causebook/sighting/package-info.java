/** Codes that people met: counting them, and the editors' queue of those without a cause. */
@NullMarked
package org.causebook.sighting;

import org.jspecify.annotations.NullMarked;
