/** The pages on which administrators keep webhooks. */
@NullMarked
package org.causebook.ui.webhook;

import org.jspecify.annotations.NullMarked;
