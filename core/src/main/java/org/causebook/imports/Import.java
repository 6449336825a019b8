package org.causebook.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.causebook.imports.ImportFile.How;

/**
 * An import as it is kept: the entries that one file brought, or those that were put back when another was undone.
 *
 * @param catalog slug
 * @param file name of the file; empty for pasted text, and when it undoes another
 * @param undoes id of the import that it undoes
 * @param author login
 * @param progress in percent
 * @param added how many entries are new; 0 until it is done
 * @param changed how many were there
 * @param leftOut how many rows or entries were left as they are
 * @param reason why it failed, as a sentence; empty when it did not
 */
public record Import(
        long id,
        String catalog,
        String file,
        Optional<Long> undoes,
        String author,
        How how,
        State state,
        int progress,
        int added,
        int changed,
        int leftOut,
        String reason,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    /** Where an import is in its life. */
    public enum State {
        RUNNING,
        /** Somebody wants it to end, and it has not noticed yet. */
        CANCELLING,
        DONE,
        CANCELLED,
        FAILED,
        /** It was done, and another has undone it since. */
        UNDONE;

        /** The word for it in the API and in the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it has not ended. */
        public boolean isOpen() {
            return this == RUNNING || this == CANCELLING;
        }
    }

    /** How many entries it added or changed. */
    public int entries() {
        return added + changed;
    }

    /** What audit records call it. */
    public String path() {
        return "imports/" + id;
    }

    /** What people call it. */
    public String title() {
        return undoes.map(other -> "Undoing of import " + other).orElse(file.isEmpty() ? "Pasted text" : file);
    }
}
