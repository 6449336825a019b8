/** The editorial life over HTTP: catalogs, drafts, revisions, reviews, history, notes. */
@NullMarked
package org.causebook.api.editing;

import org.jspecify.annotations.NullMarked;
