/** Backup in the browser. */
@NullMarked
package org.causebook.ui.backup;

import org.jspecify.annotations.NullMarked;
