/** Pages that links in mails lead to. */
@NullMarked
package org.causebook.ui.mail;

import org.jspecify.annotations.NullMarked;
