/** Importing files of entries into a catalog. */
@NullMarked
package org.causebook.ui.imports;

import org.jspecify.annotations.NullMarked;
