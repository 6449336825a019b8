/** Drafts, revisions, notes and the editors' list of entries, in SQL: each statement is part of a promise to editors. */
@NullMarked
package org.causebook.persistence.editing;

import org.jspecify.annotations.NullMarked;
