package org.causebook.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.editing.Revision.Review;
import org.causebook.editing.Revision.State;

/** Revisions in memory, of which there is one: number 1 of the entry sync/3. */
final class OneRevision implements Revisions {

    static final EntryRef ENTRY = new EntryRef(1, "sync", "3");

    private Revision kept;

    OneRevision(Actor author) {
        kept = new Revision(
                ENTRY,
                1,
                Contents.meaning("M"),
                Optional.of(author.login()),
                Instant.EPOCH,
                Optional.empty(),
                State.IN_REVIEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Revision revision() {
        return kept;
    }

    @Override
    public Optional<Revision> find(EntryRef entry, int number) {
        return Optional.of(kept).filter(each -> number == 1);
    }

    @Override
    public int publish(Revision revision, Actor reviewer, Optional<String> comment) {
        move(State.PUBLISHED, Optional.of(1), Optional.of(new Review(reviewer.login(), comment, Instant.EPOCH)));
        return 1;
    }

    @Override
    public void sendBack(Revision revision, Actor reviewer, String comment) {
        var review = new Review(reviewer.login(), Optional.of(comment), Instant.EPOCH);
        move(State.SENT_BACK, Optional.empty(), Optional.of(review));
    }

    @Override
    public void withdraw(Revision revision) {
        move(State.WITHDRAWN, Optional.empty(), Optional.empty());
    }

    private void move(State state, Optional<Integer> publication, Optional<Review> review) {
        kept = new Revision(
                ENTRY,
                1,
                kept.content(),
                kept.author(),
                kept.createdAt(),
                kept.comment(),
                state,
                publication,
                publication.map(each -> Instant.EPOCH),
                review);
    }

    @Override
    public List<Revision> of(EntryRef entry) {
        return List.of(kept);
    }

    @Override
    public int last(EntryRef entry) {
        return 1;
    }

    @Override
    public Optional<Revision> head(EntryRef entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Revision> inReview(EntryRef entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Revision> waiting(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Revision> sentBackTo(String author, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Revision add(EntryRef entry, EntryContent content, Actor author, Optional<String> comment) {
        throw new UnsupportedOperationException();
    }
}
