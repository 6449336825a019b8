/** The pages on which entries are written, compared, reviewed and published, and their public history. */
@NullMarked
package org.causebook.ui.editing;

import org.jspecify.annotations.NullMarked;
