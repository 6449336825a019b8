package org.causebook.care;

import java.time.LocalDate;
import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.editing.EntryRef;
import org.jspecify.annotations.Nullable;

/** Port: how entries are cared for. */
public interface Cares {

    /** A page of the entries that need care. */
    Page<CareItem> list(CareQuery query);

    /** How many entries all pages of that list have. */
    long count(CareQuery query);

    /**
     * How many entries are overdue; also asked outside of a transaction.
     *
     * @throws IllegalStateException if the database does not answer
     */
    long overdue();

    /** How that entry is cared for. */
    Care of(EntryRef entry);

    /** Says who answers for it; null for nobody. */
    void setOwner(EntryRef entry, @Nullable String login);

    /** Says when to look at it again; null for the interval of its catalog. */
    void setReviewOn(EntryRef entry, @Nullable LocalDate day);

    /** Notes that somebody has looked at it, and when to do so again; null for the interval of its catalog. */
    void review(EntryRef entry, String login, @Nullable LocalDate next);

    /** Notes whether that address leads nowhere. */
    void setDead(EntryRef entry, String url, boolean dead, String login);

    /** The interval of that catalog, in days. */
    Optional<Integer> interval(String catalog);

    /** Says how many days after its last review or edition an entry of the catalog is looked at again; null for none. */
    void setInterval(String catalog, @Nullable Integer days);
}
