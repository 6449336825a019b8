/** Catalogs that come with the software, and how they reach the database without touching what editors wrote. */
@NullMarked
package org.causebook.shipped;

import org.jspecify.annotations.NullMarked;
