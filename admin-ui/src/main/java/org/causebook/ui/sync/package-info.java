/** What is new, as a page and as a feed. */
@NullMarked
package org.causebook.ui.sync;

import org.jspecify.annotations.NullMarked;
