/** Keeping a copy of the public content: changes, version, dump. */
@NullMarked
package org.causebook.api.sync;

import org.jspecify.annotations.NullMarked;
