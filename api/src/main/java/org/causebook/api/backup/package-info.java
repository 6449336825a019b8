/** A backup by download, and a restore by command. */
@NullMarked
package org.causebook.api.backup;

import org.jspecify.annotations.NullMarked;
