/** How much this node knows about changes, so that cached responses are sent only while they are right. */
@NullMarked
package org.causebook.freshness;

import org.jspecify.annotations.NullMarked;
