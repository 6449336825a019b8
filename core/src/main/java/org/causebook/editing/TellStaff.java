package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.notification.Event;
import org.causebook.notification.EventKind;
import org.causebook.notification.Events;
import org.causebook.notification.Events.Recipients;
import org.causebook.notification.Mentions;

/** Says whom a step in the life of an entry concerns. Runs in its caller's transaction. */
@ApplicationScoped
public class TellStaff {

    private final Events events;

    @Inject
    public TellStaff(Events events) {
        this.events = events;
    }

    /** Everyone who may review hears of what waits for review. */
    void submitted(Actor actor, Revision revision) {
        add(EventKind.SUBMITTED, actor, revision, revision.comment(), Recipients.all(Right.REVIEW));
    }

    /** The author hears how the review ended. */
    void published(Actor actor, Revision revision, Optional<String> comment) {
        add(EventKind.PUBLISHED, actor, revision, comment, author(revision));
    }

    void sentBack(Actor actor, Revision revision, String comment) {
        add(EventKind.SENT_BACK, actor, revision, Optional.of(comment), author(revision));
    }

    /** Those hear of a note whom it mentions. */
    void noted(Actor actor, Note note) {
        var mentioned = Mentions.in(note.text());
        if (!mentioned.isEmpty()) {
            var entry = note.entry();
            var event = new Event(EventKind.MENTIONED, actor.login(), entry.catalog(), entry.code(), null, note.text());
            events.add(event, Optional.of(note.id()), Recipients.named(mentioned));
        }
    }

    /** Everyone who may review hears once of an import, however many revisions of it wait. */
    public void imported(Actor actor, String catalog, long id, int entries) {
        var event = new Event(EventKind.IMPORTED, actor.login(), catalog, "" + id, null, "Entries: " + entries);
        events.add(event, Optional.empty(), Recipients.all(Right.REVIEW));
    }

    /** The author hears once what was decided about revisions of an import. */
    public void reviewed(Actor actor, String catalog, long id, String author, String what) {
        var event = new Event(EventKind.IMPORT_REVIEWED, actor.login(), catalog, "" + id, null, what);
        events.add(event, Optional.empty(), Recipients.named(Set.of(author)));
    }

    private static Recipients author(Revision revision) {
        return Recipients.named(revision.author().map(Set::of).orElse(Set.of()));
    }

    private void add(EventKind kind, Actor actor, Revision revision, Optional<String> text, Recipients recipients) {
        var entry = revision.entry();
        events.add(
                new Event(kind, actor.login(), entry.catalog(), entry.code(), revision.number(), text.orElse(null)),
                Optional.empty(),
                recipients);
    }
}
