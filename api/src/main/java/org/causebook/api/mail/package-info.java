/** Sending mails, and the address that one's own go to. */
@NullMarked
package org.causebook.api.mail;

import org.jspecify.annotations.NullMarked;
