/** Accounts, sessions and tokens over HTTP. */
@NullMarked
package org.causebook.api.account;

import org.jspecify.annotations.NullMarked;
