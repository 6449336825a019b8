/** How people set up the lists that they work with: columns, density, and filters under names of their own. */
@NullMarked
package org.causebook.ui.filter;

import org.jspecify.annotations.NullMarked;
