/** Calls every operation in every role. */
@NullMarked
package org.causebook.rights;

import org.jspecify.annotations.NullMarked;
