/** Webhooks: keeping them, and sending to them. */
@NullMarked
package org.causebook.api.webhook;

import org.jspecify.annotations.NullMarked;
