/** The page that reads logs. */
@NullMarked
package org.causebook.ui.scan;

import org.jspecify.annotations.NullMarked;
