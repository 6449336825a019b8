/** Webhooks, and what is to be sent to them. */
@NullMarked
package org.causebook.persistence.webhook;

import org.jspecify.annotations.NullMarked;
