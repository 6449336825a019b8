/** Pages that browse: catalogs, entries, and the article that a catalog continues. */
@NullMarked
package org.causebook.ui.catalog;

import org.jspecify.annotations.NullMarked;
