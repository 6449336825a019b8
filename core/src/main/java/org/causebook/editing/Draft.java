package org.causebook.editing;

import java.time.Instant;
import org.causebook.catalog.EntryContent;

/**
 * What one editor is working on. Colleagues see it, readers never do; an entry has at most one of each author.
 *
 * @param author login of the editor whose draft it is
 * @param base number of the revision that it begins at, see {@link Revisions#head}; 0 when there was none
 * @param version counts savings, from 1; whoever saves says which version they saw
 */
public record Draft(EntryRef entry, String author, int base, EntryContent content, long version, Instant updatedAt) {}
