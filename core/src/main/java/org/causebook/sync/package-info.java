/** Keeping a copy: the public changes in order, and all public entries as of one moment. */
@NullMarked
package org.causebook.sync;

import org.jspecify.annotations.NullMarked;
