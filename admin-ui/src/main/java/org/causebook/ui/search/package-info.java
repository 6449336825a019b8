/** The page that finds entries by words. */
@NullMarked
package org.causebook.ui.search;

import org.jspecify.annotations.NullMarked;
