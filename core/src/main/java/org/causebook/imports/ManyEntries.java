package org.causebook.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     */
    record Change(EntryCode primary, EntryContent content, boolean isNew, boolean retires) {}

    /** The entries with these primary codes, by that code. */
    Map<String, Present> present(String catalog, Collection<String> codes);

    /** Who has these codes. */
    Map<CodeKey, EntryRef> owners(String catalog, Collection<EntryCode> codes);

    /** Lets transitions of these entries take turns until the transaction ends. */
    void lock(String catalog, Collection<String> codes);

    /**
     * Begins a draft of the actor for each of them.
     *
     * @throws StalePlan if a new one is there by now
     */
    void draft(Actor actor, String catalog, List<Change> changes);

    /** Appends a revision in review to each of them, and throws what {@link #draft} throws. */
    void submit(Actor actor, String catalog, List<Change> changes, String comment);

    /**
     * Publishes each of them as its next edition, with everything that the publication of one writes, and throws what
     * {@link #draft} throws.
     *
     * @return the entries by code
     * @throws CodeTaken if an entry has a further code of another
     */
    Map<String, EntryRef> publish(Actor actor, String catalog, List<Change> changes, String comment);
}
