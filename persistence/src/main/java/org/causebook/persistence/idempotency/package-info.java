/** Answers kept for requests that are sent again. */
@NullMarked
package org.causebook.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
