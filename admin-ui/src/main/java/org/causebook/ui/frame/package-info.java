/** What all pages for signed-in people share: the navigation, what is told after an action, private replies. */
@NullMarked
package org.causebook.ui.frame;

import org.jspecify.annotations.NullMarked;
