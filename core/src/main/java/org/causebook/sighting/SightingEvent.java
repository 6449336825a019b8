package org.causebook.sighting;

import org.causebook.account.Actor;
import org.causebook.editing.EntryRef;

/** Something that others may want to hear of. Fired within the transaction of the change. */
public sealed interface SightingEvent {

    /** The canonical code of the sighting. */
    String code();

    /** A person was given a sighting to work on, by another or by themselves. */
    record Assigned(Actor by, String code, String login) implements SightingEvent {}

    /** Somebody told about a code. */
    record Reported(String code, long report) implements SightingEvent {}

    /** An entry with a cause was published, so the sighting is closed. */
    record Answered(String code, EntryRef entry) implements SightingEvent {}
}
