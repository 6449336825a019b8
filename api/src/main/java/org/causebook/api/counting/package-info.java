/** Counts what requests look up, after they are answered. */
@NullMarked
package org.causebook.api.counting;

import org.jspecify.annotations.NullMarked;
