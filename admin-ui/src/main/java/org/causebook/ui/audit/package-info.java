/** Reading the audit trail. */
@NullMarked
package org.causebook.ui.audit;

import org.jspecify.annotations.NullMarked;
