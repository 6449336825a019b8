package org.causebook.sighting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;

/** Port: the internal notes on codes that people met. */
public interface SightingNotes {

    /**
     * An internal remark, never public.
     *
     * @param code canonical code that was met
     * @param author login
     */
    record SightingNote(long id, String code, String author, String text, Instant writtenAt) {}

    /** The notes on the sighting of that canonical code, oldest first. */
    List<SightingNote> ofSighting(String code);

    SightingNote add(String code, Actor author, String text);

    /** The note with that number on the sighting of that canonical code. */
    Optional<SightingNote> ofSighting(String code, long id);

    void remove(SightingNote note);
}
