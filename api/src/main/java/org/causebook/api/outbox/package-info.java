/** Sending in the background what the database keeps until it was sent. */
@NullMarked
package org.causebook.api.outbox;

import org.jspecify.annotations.NullMarked;
