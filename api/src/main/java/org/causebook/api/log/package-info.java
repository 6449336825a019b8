/** What the log looks like. */
@NullMarked
package org.causebook.api.log;

import org.jspecify.annotations.NullMarked;
