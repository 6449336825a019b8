/** Writes the tables into one file and fills them from it; knows no table by name but the counter of changes. */
@NullMarked
package org.causebook.persistence.backup;

import org.jspecify.annotations.NullMarked;
