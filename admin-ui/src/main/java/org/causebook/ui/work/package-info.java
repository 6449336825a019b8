/** What waits for whom: the dashboard, the list of entries with its bulk actions, and the queue of reviews. */
@NullMarked
package org.causebook.ui.work;

import org.jspecify.annotations.NullMarked;
