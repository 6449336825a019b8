/** Entries as files. */
@NullMarked
package org.causebook.api.exchange;

import org.jspecify.annotations.NullMarked;
