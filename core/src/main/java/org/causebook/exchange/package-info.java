/** Files that catalogs and entries come from and go to: what formats there are, what a file holds, and what is wrong in it. */
@NullMarked
package org.causebook.exchange;

import org.jspecify.annotations.NullMarked;
