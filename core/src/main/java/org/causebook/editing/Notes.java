package org.causebook.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;

/** Port: the internal notes. */
public interface Notes {

    /** The notes on an entry, oldest first. */
    List<Note> of(EntryRef entry);

    Note add(EntryRef entry, Actor author, String text);

    Optional<Note> find(EntryRef entry, long id);

    void remove(Note note);
}
