/** Finding entries by words, beginnings and slips of the hand. What is searched is what is published. */
@NullMarked
package org.causebook.search;

import org.jspecify.annotations.NullMarked;
