/** Filters of the lists that staff work with, which people keep for themselves. */
@NullMarked
package org.causebook.filter;

import org.jspecify.annotations.NullMarked;
