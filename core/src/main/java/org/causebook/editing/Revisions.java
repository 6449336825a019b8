package org.causebook.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Port: everything ever submitted. */
public interface Revisions {

    /** All revisions of an entry, newest first. */
    List<Revision> of(EntryRef entry);

    /** One revision. */
    Optional<Revision> find(EntryRef entry, int number);

    /** The number of the newest revision, whatever became of it; 0 when there is none. */
    int last(EntryRef entry);

    /** The newest revision that is in review or published: what a new draft begins at. */
    Optional<Revision> head(EntryRef entry);

    /** The revision that readers see. */
    Optional<Revision> published(EntryRef entry);

    /**
     * What came with the software, for a whole catalog at once: the content of each entry's newest revision without an
     * author, by the entry's code.
     */
    Map<String, EntryContent> shipped(String catalog);

    /** Whether anybody has ever submitted a revision of the entry. */
    boolean hasAuthor(EntryRef entry);

    /** The revision that is in review; an entry has one at most. */
    Optional<Revision> inReview(EntryRef entry);

    /** What waits for review, oldest first. */
    Page<Revision> waiting(PageRequest page);

    /** How many wait for review. */
    int countWaiting();

    /** What was sent back to this author and has not been submitted anew, last decided first. */
    List<Revision> sentBackTo(String author, int limit);

    /** Appends the next revision, in review. It has no author when it comes with the software. */
    Revision add(EntryRef entry, EntryContent content, Optional<Actor> author, Optional<String> comment);

    /**
     * Marks a revision that is in review as published and supersedes the one before. {@link PublishRevision} does the
     * rest.
     *
     * @return the same revision, published
     */
    Revision publish(Revision revision, int edition, Optional<Actor> reviewer, Optional<String> comment);

    /** Marks a revision that is in review as sent back. */
    void sendBack(Revision revision, Actor reviewer, String comment);

    /** Marks a revision that is in review as withdrawn. */
    void withdraw(Revision revision);
}
