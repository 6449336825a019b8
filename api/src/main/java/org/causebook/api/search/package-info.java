/** Search over everything that is published. */
@NullMarked
package org.causebook.api.search;

import org.jspecify.annotations.NullMarked;
