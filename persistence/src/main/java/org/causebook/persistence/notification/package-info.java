/** What happened, and whom it concerns. */
@NullMarked
package org.causebook.persistence.notification;

import org.jspecify.annotations.NullMarked;
