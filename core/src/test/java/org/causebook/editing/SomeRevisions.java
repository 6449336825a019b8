package org.causebook.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.editing.Revision.Review;
import org.causebook.editing.Revision.State;

/** Revisions in memory. */
public final class SomeRevisions implements Revisions {

    private final List<Revision> kept = new ArrayList<>();

    @Override
    public List<Revision> of(EntryRef entry) {
        return kept.stream()
                .filter(each -> each.entry().equals(entry))
                .sorted(Comparator.comparingInt(Revision::number).reversed())
                .toList();
    }

    @Override
    public Optional<Revision> find(EntryRef entry, int number) {
        return newest(entry, each -> each.number() == number);
    }

    @Override
    public int last(EntryRef entry) {
        return newest(entry, each -> true).map(Revision::number).orElse(0);
    }

    @Override
    public Optional<Revision> head(EntryRef entry) {
        return newest(entry, each -> each.state() == State.IN_REVIEW || each.state() == State.PUBLISHED);
    }

    @Override
    public Optional<Revision> published(EntryRef entry) {
        return newest(entry, each -> each.state() == State.PUBLISHED);
    }

    @Override
    public Map<String, EntryContent> shipped(String catalog) {
        var shipped = new HashMap<String, EntryContent>();
        kept.stream()
                .filter(each ->
                        each.entry().catalog().equals(catalog) && each.author().isEmpty())
                .sorted(Comparator.comparingInt(Revision::number))
                .forEach(each -> shipped.put(each.entry().code(), each.content()));
        return shipped;
    }

    @Override
    public boolean hasAuthor(EntryRef entry) {
        return newest(entry, each -> each.author().isPresent()).isPresent();
    }

    @Override
    public Optional<Revision> inReview(EntryRef entry) {
        return newest(entry, each -> each.state() == State.IN_REVIEW);
    }

    private Optional<Revision> newest(EntryRef entry, Predicate<Revision> wanted) {
        return of(entry).stream().filter(wanted).findFirst();
    }

    @Override
    public Revision add(EntryRef entry, EntryContent content, Optional<Actor> author, Optional<String> comment) {
        var added = new Revision(
                entry,
                last(entry) + 1,
                content,
                author.map(Actor::login),
                Instant.EPOCH,
                comment,
                State.IN_REVIEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        kept.add(added);
        return added;
    }

    @Override
    public Revision publish(Revision revision, int edition, Optional<Actor> reviewer, Optional<String> comment) {
        published(revision.entry())
                .ifPresent(before -> move(before, State.SUPERSEDED, before.edition(), before.review()));
        var review = reviewer.map(actor -> new Review(actor.login(), comment, Instant.EPOCH));
        move(revision, State.PUBLISHED, Optional.of(edition), review);
        return published(revision.entry()).orElseThrow();
    }

    @Override
    public void sendBack(Revision revision, Actor reviewer, String comment) {
        var review = new Review(reviewer.login(), Optional.of(comment), Instant.EPOCH);
        move(revision, State.SENT_BACK, Optional.empty(), Optional.of(review));
    }

    @Override
    public void withdraw(Revision revision) {
        move(revision, State.WITHDRAWN, Optional.empty(), Optional.empty());
    }

    private void move(Revision old, State state, Optional<Integer> edition, Optional<Review> review) {
        kept.remove(old);
        kept.add(new Revision(
                old.entry(),
                old.number(),
                old.content(),
                old.author(),
                old.createdAt(),
                old.comment(),
                state,
                edition,
                edition.map(each -> Instant.EPOCH),
                review));
    }

    @Override
    public Page<Revision> waiting(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int countWaiting() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Revision> sentBackTo(String author, int limit) {
        throw new UnsupportedOperationException();
    }
}
