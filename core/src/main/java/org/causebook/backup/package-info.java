/** Backup of the whole database into one file, and restore. */
@NullMarked
package org.causebook.backup;

import org.jspecify.annotations.NullMarked;
