/** The box on the home page, and what it leads to: the page of a code. */
@NullMarked
package org.causebook.ui.lookup;

import org.jspecify.annotations.NullMarked;
