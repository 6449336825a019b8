/** Catalogs, their entries, and the articles that they continue. */
@NullMarked
package org.causebook.api.catalog;

import org.jspecify.annotations.NullMarked;
