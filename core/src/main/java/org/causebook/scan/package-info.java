/** Reading logs: every code in a text, where it stands, what it means, and which numbers are none and why. */
@NullMarked
package org.causebook.scan;

import org.jspecify.annotations.NullMarked;
