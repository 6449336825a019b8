/** The page on which a reader tries the API out. */
@NullMarked
package org.causebook.ui.console;

import org.jspecify.annotations.NullMarked;
