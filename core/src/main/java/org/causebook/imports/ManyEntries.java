package org.causebook.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.EntryRef;
import org.jspecify.annotations.Nullable;

/** Port: reads and changes thousands of entries of a catalog with few statements. */
public interface ManyEntries {

    /**
     * An entry that is there.
     *
     * @param content of the newest revision that is in review or published; empty content when there is none
     * @param busy why it is left alone, as a sentence, when somebody is at work on it; empty when nobody is
     */
    record Present(EntryRef entry, EntryContent content, String busy) {}

    /** What makes a code another than those of the same catalog. */
    record CodeKey(String key, @Nullable String qualifier) {

        static CodeKey of(EntryCode code) {
            return new CodeKey(code.key(), code.qualifier());
        }
    }

    /**
     * What an entry is to say.
     *
     * @param isNew whether it is to be added; otherwise it is there
     * @param retires whether it did not say that it is retired, and does now
     * @param notes what the file says beside it, to be kept as notes of the actor
     */
    record Change(EntryCode primary, EntryContent content, boolean isNew, boolean retires, List<String> notes) {

        public Change {
            notes = List.copyOf(notes);
        }
    }

    /** The entries with these primary codes, by that code. */
    Map<String, Present> present(String catalog, Collection<String> codes);

    /** Who has these codes. */
    Map<CodeKey, EntryRef> owners(String catalog, Collection<EntryCode> codes);

    /** Lets transitions of these entries take turns until the transaction ends. */
    void lock(String catalog, Collection<String> codes);

    /** Begins to collect what is to be done to entries of the catalog in this transaction. It holds one batch at most. */
    Batch begin(String catalog);

    /**
     * What is done to many entries at once. It is collected in the database, so that memory does not bound it. Every method
     * but the first three is called once, after all was collected, and runs the faster the more there is.
     */
    interface Batch {

        /** Adds changes, in the order in which they are to be carried out. */
        void add(List<Change> changes);

        /**
         * Adds what undoes an import: each entry gets its former edition back, and one that had none is retired. Entries that
         * have another edition by now, or that somebody is at work on, are left out. All of them are locked.
         *
         * @param reason why entries are retired, for readers
         */
        void addUndoing(long id, String reason);

        /** Adds revisions of an import that wait for review, and locks their entries. */
        void addWaiting(ReviewedEntries which);

        /** How many there are. */
        int size();

        /**
         * Begins a draft of the actor for each of them.
         *
         * @throws StalePlan if a new one is there by now
         */
        void draft(Actor actor, Progress progress);

        /** Appends a revision in review to each of them, and throws what {@link #draft} throws. */
        void submit(Actor actor, String comment, Progress progress);

        /**
         * Publishes each of them as its next edition, with everything that the publication of one writes, and throws what
         * {@link #draft} throws.
         *
         * @param published hears of all of them, in parts, before others have to wait
         * @throws CodeTaken if an entry has a further code of another
         */
        void publish(Actor actor, String comment, Progress progress, Consumer<Map<EntryRef, EntryContent>> published);

        /** Publishes the revisions that were added, as {@link #publish} does. */
        void approve(Actor actor, Optional<String> comment, Consumer<Map<EntryRef, EntryContent>> published);

        /** Sends back the revisions that were added. */
        void sendBack(Actor actor, String comment);

        /**
         * Notes that they are the work of that import, after they were carried out, and what it left as it was.
         *
         * @return how many entries it added, changed and left out
         */
        Imports.Counts keep(Import of);
    }
}
