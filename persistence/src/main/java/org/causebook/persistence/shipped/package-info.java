/** Reads the catalog files that come with the software, and loads them. */
@NullMarked
package org.causebook.persistence.shipped;

import org.jspecify.annotations.NullMarked;
