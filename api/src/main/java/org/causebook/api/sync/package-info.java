/** Following what is published: changes, version, dump. */
@NullMarked
package org.causebook.api.sync;

import org.jspecify.annotations.NullMarked;
