/** Text for terminals: lines of 80 columns that hold nothing a terminal would obey. */
@NullMarked
package org.causebook.text;

import org.jspecify.annotations.NullMarked;
