/** What concerns the person who has signed in. */
@NullMarked
package org.causebook.ui.notification;

import org.jspecify.annotations.NullMarked;
