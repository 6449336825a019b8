/** Addresses for mails, and the mails that are due to them. */
@NullMarked
package org.causebook.persistence.mail;

import org.jspecify.annotations.NullMarked;
