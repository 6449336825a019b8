/** How entries are cared for. */
@NullMarked
package org.causebook.persistence.care;

import org.jspecify.annotations.NullMarked;
