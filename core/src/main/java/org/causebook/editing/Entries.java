package org.causebook.editing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Page;

/** Port: the entries as identities, published or not. */
public interface Entries {

    /** The entry of a catalog whose primary code text this is. */
    Optional<EntryRef> byCode(String catalog, String code);

    /** The primary codes of all entries of a catalog. */
    Set<String> codes(String catalog);

    /** The entry of a catalog that one of these keys names; the primary code counts before other codes. */
    Optional<EntryRef> find(String catalog, CodeKeys keys);

    /** The entry of a catalog that has this very code, qualifier included, however it was written. */
    Optional<EntryRef> owner(String catalog, EntryCode code);

    /** Entries of other catalogs that one of these keys names, at most that many, published or not. */
    List<EntryRef> elsewhere(String catalog, CodeKeys keys, int limit);

    /**
     * Adds an entry.
     *
     * @throws CodeTaken if the catalog has one with this code, however it was written; also when another transaction is
     *     adding it at this moment
     */
    EntryRef add(String catalog, EntryCode primary);

    /**
     * Lets transitions of one entry take turns until the transaction ends.
     *
     * @throws org.causebook.catalog.UnknownEntry if it has gone
     */
    void lock(EntryRef entry);

    /** Removes an entry that has neither revisions nor drafts; does nothing to another. */
    void removeIfBlank(EntryRef entry);

    /** A page of entries with their state, for editors. */
    Page<WorkItem> list(WorkQuery query);

    /** How many there are on all pages; counting stops at the limit. */
    int count(WorkQuery query, int limit);

    /** One entry with its state. */
    WorkItem show(EntryRef entry);
}
