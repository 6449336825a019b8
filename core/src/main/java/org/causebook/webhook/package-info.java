/** Programs of others that are told what happens. */
@NullMarked
package org.causebook.webhook;

import org.jspecify.annotations.NullMarked;
