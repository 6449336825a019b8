/** Accounts, what their roles allow, and the audit trail of every change. */
@NullMarked
package org.causebook.account;

import org.jspecify.annotations.NullMarked;
