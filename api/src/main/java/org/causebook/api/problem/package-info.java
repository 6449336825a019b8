/** Errors as RFC 9457 problems: one list of types, one mapper. */
@NullMarked
package org.causebook.api.problem;

import org.jspecify.annotations.NullMarked;
