/** The public changes. */
@NullMarked
package org.causebook.persistence.sync;

import org.jspecify.annotations.NullMarked;
