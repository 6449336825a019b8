/** Backup as a download, restore as a command. */
@NullMarked
package org.causebook.api.backup;

import org.jspecify.annotations.NullMarked;
