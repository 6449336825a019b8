package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;

/** Use case: remark something on an entry that only staff may read. */
@ApplicationScoped
public class WriteNotes {

    private final Notes notes;
    private final AuditTrail audit;
    private final TellStaff tell;

    @Inject
    public WriteNotes(Notes notes, AuditTrail audit, TellStaff tell) {
        this.notes = notes;
        this.audit = audit;
        this.tell = tell;
    }

    /** The notes on an entry, oldest first. */
    @Transactional
    public List<Note> of(Actor actor, EntryRef entry) {
        actor.require(Right.READ_WORK);
        return notes.of(entry);
    }

    /**
     * Adds a note. Whom it mentions, as in {@code @anna}, is told.
     *
     * @throws InvalidContent with field {@code text} if it is blank, longer than 4,000 characters or cannot be stored
     */
    @Transactional
    public Note add(Actor actor, EntryRef entry, String text) {
        actor.require(Right.WRITE_NOTES);
        var note = notes.add(entry, actor, Comments.note(text));
        audit.add(actor, AuditEvent.of("note-added", entry.path(), Map.of("note", "" + note.id())));
        tell.noted(actor, note);
        return note;
    }

    /**
     * Removes a note of one's own.
     *
     * @throws UnknownNote if the entry has none with that number
     * @throws NotNow if it is someone else's
     */
    @Transactional
    public void remove(Actor actor, EntryRef entry, long id) {
        actor.require(Right.WRITE_NOTES);
        var note = notes.find(entry, id).orElseThrow(UnknownNote::new);
        if (!note.author().equals(actor.login())) {
            throw new NotNow("Only who wrote a note can remove it.");
        }
        notes.remove(note);
        audit.add(actor, new AuditEvent("note-removed", entry.path(), Map.of("text", note.text()), Map.of()));
    }
}
