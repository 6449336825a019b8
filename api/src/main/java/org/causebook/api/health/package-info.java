/** What tells a platform whether this node may be sent requests, from its start to its end. */
@NullMarked
package org.causebook.api.health;

import org.jspecify.annotations.NullMarked;
