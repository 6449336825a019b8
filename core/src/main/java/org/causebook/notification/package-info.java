/** What happens in the life of entries, and who hears of it. */
@NullMarked
package org.causebook.notification;

import org.jspecify.annotations.NullMarked;
