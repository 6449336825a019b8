/** Filters that people keep for themselves. */
@NullMarked
package org.causebook.persistence.filter;

import org.jspecify.annotations.NullMarked;
