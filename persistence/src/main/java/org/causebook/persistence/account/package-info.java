/** The rows of accounts, sessions, tokens and the audit trail, and the hashes of passwords. */
@NullMarked
package org.causebook.persistence.account;

import org.jspecify.annotations.NullMarked;
