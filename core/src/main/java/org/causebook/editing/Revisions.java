package org.causebook.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
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

    /** The revision that is in review; an entry has one at most. */
    Optional<Revision> inReview(EntryRef entry);

    /** What waits for review, oldest first. */
    Page<Revision> waiting(PageRequest page);

    /** What was sent back to this author and has not been submitted anew, last decided first. */
    List<Revision> sentBackTo(String author, int limit);

    /** Appends the next revision, in review. */
    Revision add(EntryRef entry, EntryContent content, Actor author, Optional<String> comment);

    /**
     * Puts a revision that is in review before the public, and says who let it.
     *
     * @return the number that readers see
     * @throws CodeTaken if another entry has one of its further codes
     */
    int publish(Revision revision, Actor reviewer, Optional<String> comment);

    /** Marks a revision that is in review as sent back. */
    void sendBack(Revision revision, Actor reviewer, String comment);

    /** Marks a revision that is in review as withdrawn. */
    void withdraw(Revision revision);
}
