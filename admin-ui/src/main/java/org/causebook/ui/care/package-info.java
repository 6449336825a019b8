/** The list of entries that should be looked at again, and what one does about them. */
@NullMarked
package org.causebook.ui.care;

import org.jspecify.annotations.NullMarked;
