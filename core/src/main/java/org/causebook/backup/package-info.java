/** Everything that Causebook knows, as one file, and back. */
@NullMarked
package org.causebook.backup;

import org.jspecify.annotations.NullMarked;
