/** The editorial life of entries: drafts, revisions, review, history, notes, and the catalogs that hold them. */
@NullMarked
package org.causebook.editing;

import org.jspecify.annotations.NullMarked;
