/** Who makes a request, and which requests are refused because a foreign page may have made them. */
@NullMarked
package org.causebook.api.security;

import org.jspecify.annotations.NullMarked;
