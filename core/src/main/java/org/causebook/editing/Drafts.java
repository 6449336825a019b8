package org.causebook.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Port: the drafts. */
public interface Drafts {

    /** The draft that this author has of the entry. */
    Optional<Draft> of(EntryRef entry, String author);

    /** All drafts of an entry, last saved first. */
    List<Draft> of(EntryRef entry);

    /** The drafts of an author, last saved first. */
    Page<Draft> ofAuthor(String author, PageRequest page);

    /** Keeps a new draft, version 1. If the author has one already, that one is returned and nothing changes. */
    Draft add(EntryRef entry, Actor author, int base, EntryContent content);

    /**
     * Saves over the version that the writer saw.
     *
     * @return the draft with its new version; empty when the kept version is another one, or there is none
     */
    Optional<Draft> save(EntryRef entry, String author, long version, int base, EntryContent content);

    /** Removes the draft if it has that version; says whether it did. */
    boolean remove(EntryRef entry, String author, long version);
}
