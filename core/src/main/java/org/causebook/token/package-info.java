/** API tokens, with which programs act for an account. */
@NullMarked
package org.causebook.token;

import org.jspecify.annotations.NullMarked;
