/** What signed-in people can do on public pages, which are the same for everyone. */
@NullMarked
package org.causebook.ui.session;

import org.jspecify.annotations.NullMarked;
