/** Signing in and out, one's own account, and the accounts of others. */
@NullMarked
package org.causebook.ui.account;

import org.jspecify.annotations.NullMarked;
