/** Mails to people, and the addresses that they go to. */
@NullMarked
package org.causebook.mail;

import org.jspecify.annotations.NullMarked;
