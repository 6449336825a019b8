/** What concerns the caller. */
@NullMarked
package org.causebook.api.notification;

import org.jspecify.annotations.NullMarked;
