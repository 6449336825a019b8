/** Files of entries that are made to be read: the classic article, Markdown, and a page to print. */
@NullMarked
package org.causebook.ui.exchange;

import org.jspecify.annotations.NullMarked;
