/** The newest changes, as a page and as a feed. */
@NullMarked
package org.causebook.ui.sync;

import org.jspecify.annotations.NullMarked;
