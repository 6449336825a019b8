/** POST requests that may be sent again without being carried out again. */
@NullMarked
package org.causebook.api.idempotency;

import org.jspecify.annotations.NullMarked;
