/** What all pages share: the layout's assets, addresses, replies, plain text, and the pages that tell of an error. */
@NullMarked
package org.causebook.ui.page;

import org.jspecify.annotations.NullMarked;
