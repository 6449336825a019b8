package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.Comments;
import org.causebook.editing.NotNow;
import org.causebook.editing.UnknownNote;
import org.causebook.notification.Event;
import org.causebook.notification.EventKind;
import org.causebook.notification.Events;
import org.causebook.notification.Events.Recipients;
import org.causebook.notification.Mentions;
import org.causebook.sighting.SightingNotes.SightingNote;

/** Use case: remark something on a code that people met, which only staff may read. */
@ApplicationScoped
public class NoteSightings {

    private final Sightings sightings;
    private final SightingNotes notes;
    private final AuditTrail audit;
    private final Events events;

    @Inject
    public NoteSightings(Sightings sightings, SightingNotes notes, AuditTrail audit, Events events) {
        this.sightings = sightings;
        this.notes = notes;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The notes on a sighting, oldest first.
     *
     * @throws UnknownSighting if there is none
     */
    @Transactional
    public List<SightingNote> of(Actor actor, String typed) {
        actor.require(Right.READ_WORK);
        return notes.ofSighting(ShowSightings.find(sightings, typed).code());
    }

    /**
     * Adds a note. Whom it mentions, as in {@code @anna}, is told.
     *
     * @throws UnknownSighting if there is none
     * @throws InvalidContent with field {@code text} if it is blank, longer than 4,000 characters or cannot be stored
     */
    @Transactional
    public void add(Actor actor, String typed, String text) {
        actor.require(Right.WRITE_NOTES);
        var sighting = ShowSightings.find(sightings, typed);
        var note = notes.add(sighting.code(), actor, Comments.note(text));
        audit.add(actor, AuditEvent.of("note-added", sighting.path(), Map.of("note", "" + note.id())));
        var mentioned = Mentions.in(note.text());
        if (!mentioned.isEmpty()) {
            events.add(
                    new Event(EventKind.MENTIONED, actor.login(), "", sighting.code(), null, note.text()),
                    Optional.of(note.id()),
                    Recipients.named(mentioned));
        }
    }

    /**
     * Removes a note of one's own.
     *
     * @throws UnknownSighting if there is none
     * @throws UnknownNote if it has no note with that number
     * @throws NotNow if it is someone else's
     */
    @Transactional
    public void remove(Actor actor, String typed, long id) {
        actor.require(Right.WRITE_NOTES);
        var sighting = ShowSightings.find(sightings, typed);
        var note = notes.ofSighting(sighting.code(), id).orElseThrow(UnknownNote::new);
        if (!note.author().equals(actor.login())) {
            throw new NotNow("Only who wrote a note can remove it.");
        }
        notes.remove(note);
        audit.add(actor, new AuditEvent("note-removed", sighting.path(), Map.of("text", note.text()), Map.of()));
    }
}
