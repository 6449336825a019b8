/** Care of what is known: entries that are to be looked at again, and who does. */
@NullMarked
package org.causebook.care;

import org.jspecify.annotations.NullMarked;
