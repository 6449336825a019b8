/** Scans of logs over HTTP. */
@NullMarked
package org.causebook.api.scan;

import org.jspecify.annotations.NullMarked;
