package org.causebook.editing;

import java.time.Instant;

/**
 * An internal remark on an entry, never public.
 *
 * @param id number of the note
 * @param author login
 */
public record Note(long id, EntryRef entry, String author, String text, Instant writtenAt) {}
