/** Full text search over what is published. */
@NullMarked
package org.causebook.persistence.search;

import org.jspecify.annotations.NullMarked;
