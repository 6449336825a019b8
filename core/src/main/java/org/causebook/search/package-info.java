/** Finding published entries by words, codes, symbols and the beginnings of them. */
@NullMarked
package org.causebook.search;

import org.jspecify.annotations.NullMarked;
