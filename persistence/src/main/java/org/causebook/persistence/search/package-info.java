/** The questions of a search, put to the tables that are derived for it. */
@NullMarked
package org.causebook.persistence.search;

import org.jspecify.annotations.NullMarked;
