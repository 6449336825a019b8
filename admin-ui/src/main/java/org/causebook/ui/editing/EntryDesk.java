package org.causebook.ui.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.care.Care;
import org.causebook.catalog.Reference;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.Draft;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Note;
import org.causebook.editing.Revision;
import org.causebook.editing.WorkItem;
import org.causebook.sighting.JudgeCauses;
import org.causebook.sighting.Verdict.Tally;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Days;

/**
 * Everything about an entry that those who work on it see, and what the one who asks may do with it.
 *
 * @param revisions newest first
 * @param drafts last saved first
 * @param notes oldest first
 * @param tallies how readers judged each cause that they see
 * @param care who answers for it, and when it is looked at again
 */
public record EntryDesk(
        Actor actor,
        CatalogSettings catalog,
        WorkItem item,
        List<Revision> revisions,
        List<Draft> drafts,
        List<Note> notes,
        List<Tally> tallies,
        Care care) {

    public EntryDesk {
        tallies = List.copyOf(tallies);
        revisions = List.copyOf(revisions);
        drafts = List.copyOf(drafts);
        notes = List.copyOf(notes);
    }

    public EntryRef ref() {
        return item.entry();
    }

    /** What readers see at present. */
    public Optional<Revision> published() {
        return in(Revision.State.PUBLISHED);
    }

    /** What waits for a decision. */
    public Optional<Revision> inReview() {
        return in(Revision.State.IN_REVIEW);
    }

    /** What a new draft begins at. */
    public Optional<Revision> head() {
        return inReview().or(this::published);
    }

    /** The newest revision, if a reviewer gave it back. */
    public Optional<Revision> sentBack() {
        return revisions.stream().findFirst().filter(each -> each.state() == Revision.State.SENT_BACK);
    }

    /** The revision as readers would see it. */
    public Shown shown(Revision revision) {
        return Shown.of(revision);
    }

    /** The draft as readers would see it. */
    public Shown shown(Draft draft) {
        return Shown.of(draft);
    }

    public Optional<Draft> mine() {
        return drafts.stream().filter(draft -> isMe(draft.author())).findFirst();
    }

    public List<Draft> colleagues() {
        return drafts.stream().filter(draft -> !isMe(draft.author())).toList();
    }

    /** Whether that login is the one who asks. */
    public boolean isMe(String login) {
        return login.equals(actor.login());
    }

    public boolean mayEdit() {
        return actor.may(Right.EDIT_ENTRIES) && !catalog.archived();
    }

    public boolean mayWriteNotes() {
        return actor.may(Right.WRITE_NOTES);
    }

    /** Whether one may publish one's own text here without another's approval. */
    public boolean mayPublish() {
        return mayEdit() && actor.may(Right.REVIEW) && !catalog.content().fourEyes();
    }

    public boolean mayReview() {
        return actor.may(Right.REVIEW) && inReview().isPresent();
    }

    public boolean mayWithdraw() {
        return inReview().flatMap(Revision::author).filter(this::isMe).isPresent();
    }

    public boolean mayRetire() {
        return mayChangeLife() && !retired();
    }

    public boolean mayReopen() {
        return mayChangeLife() && retired();
    }

    /** Whether readers see it as out of use. */
    public boolean retired() {
        return published().filter(each -> each.content().retirement() != null).isPresent();
    }

    /** Whether a cause helped more often than one above it, and this person may change that. */
    public boolean mayOrder() {
        return mayEdit() && JudgeCauses.misplaced(tallies);
    }

    /** Where the forms go that say how it is cared for. */
    public String careAddress() {
        return "/admin/care/" + Addresses.encoded(ref().catalog()) + "/" + Addresses.encoded(ref().code());
    }

    /** When it is due, in words; empty if nobody has said. */
    public String due() {
        return care.dueOn().map(Days::day).orElse("");
    }

    /** References with an address that readers see, each address once. */
    public List<Reference> references() {
        var all = new LinkedHashMap<String, Reference>();
        published().map(Revision::content).ifPresent(content -> {
            Stream.concat(
                            content.references().stream(),
                            content.causes().stream().flatMap(cause -> cause.references().stream()))
                    .filter(each -> each.address().isPresent())
                    .forEach(each -> all.putIfAbsent(each.address().orElseThrow(), each));
        });
        return List.copyOf(all.values());
    }

    /** Whether staff found that it leads nowhere. */
    public boolean isDead(Reference reference) {
        return reference.address().filter(care.dead()::contains).isPresent();
    }

    private boolean mayChangeLife() {
        return mayEdit() && published().isPresent() && inReview().isEmpty();
    }

    private Optional<Revision> in(Revision.State state) {
        return revisions.stream().filter(each -> each.state() == state).findFirst();
    }
}
