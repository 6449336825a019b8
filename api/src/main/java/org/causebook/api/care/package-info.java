/** Entries that should be looked at again. */
@NullMarked
package org.causebook.api.care;

import org.jspecify.annotations.NullMarked;
