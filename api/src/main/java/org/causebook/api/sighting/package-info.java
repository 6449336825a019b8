/** Counts what people look up, and lets staff work on the codes that nobody could explain. */
@NullMarked
package org.causebook.api.sighting;

import org.jspecify.annotations.NullMarked;
