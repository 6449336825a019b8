/** Accounts, sessions, tokens, sign-in attempts, the audit trail, and password hashes. */
@NullMarked
package org.causebook.persistence.account;

import org.jspecify.annotations.NullMarked;
