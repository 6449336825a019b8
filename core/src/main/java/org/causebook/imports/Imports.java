package org.causebook.imports;

import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.imports.ImportFile.How;

/** Port: all imports, and which entries are their work. */
public interface Imports {

    /** Adds one that runs. */
    Import add(Actor actor, String catalog, String file, How how, Optional<Long> undoes);

    /**
     * Says that this transaction carries the import out, as long as it lasts, and lets imports into a catalog take turns.
     */
    void hold(Import started);

    /** Lets reviews and imports of a catalog take turns until the transaction ends. */
    void takeTurn(String catalog);

    /** Whether an import into that catalog runs. */
    boolean isBusy(String catalog);

    /** The import with that id. */
    Optional<Import> find(long id);

    /** All of them or those of a catalog, newest first. */
    Page<Import> list(Optional<String> catalog, PageRequest page);

    /** How many there are on all pages. */
    int count(Optional<String> catalog);

    /**
     * Notes how far an import has come.
     *
     * @return whether it is to go on
     */
    boolean progress(long id, int percent);

    /**
     * Ends an import that runs.
     *
     * @return whether it ran until now
     */
    boolean finish(long id, Counts counts);

    /** What an import did. */
    record Counts(int added, int changed, int leftOut) {}

    /** Notes why an import ended that did nothing. One that somebody wanted to end was cancelled, whatever it says. */
    void fail(long id, String reason);

    /**
     * Asks an import to end.
     *
     * @return whether it ran until now
     */
    boolean cancel(long id);

    /** Notes that an import was undone by another. */
    void undone(long id);

    /** Ends those whose server is gone. Nothing of them was kept. */
    void failAbandoned();

    /** Those entries of an import that the query asks for, in their order in the file. */
    Page<ImportedEntry> entries(ImportedEntryQuery query);

    /** How many entries of an import are in each state. */
    Standing standing(long id);

    /**
     * What became of the entries of an import.
     *
     * @param inReview how many wait for review
     * @param inForce of how many readers see what the import brought
     * @param undoable of how many that can be undone
     * @param skipped how many the import left as they were
     */
    record Standing(int inReview, int inForce, int undoable, int skipped) {}
}
