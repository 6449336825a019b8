package org.causebook.editing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.causebook.catalog.EntryContent;

/**
 * One submitted state of an entry. Its content never changes.
 *
 * @param number from 1, in the order of submission
 * @param author login of who submitted it; empty when it came with the software, or when the reader may not know
 * @param comment what the author said about it; empty for nothing
 * @param edition the number under which readers see it; empty if it was never published
 */
public record Revision(
        EntryRef entry,
        int number,
        EntryContent content,
        Optional<String> author,
        Instant createdAt,
        Optional<String> comment,
        State state,
        Optional<Integer> edition,
        Optional<Instant> publishedAt,
        Optional<Review> review) {

    /** Where a revision is in its life. */
    public enum State {
        IN_REVIEW,
        SENT_BACK,
        PUBLISHED,
        /** Published once; a later one is in force. */
        SUPERSEDED,
        /** Taken back by its author, or replaced by a newer one, before anyone decided. */
        WITHDRAWN;

        /** The word used in the API and the database: the lower-case name with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What a reviewer said.
     *
     * @param reviewer login
     * @param comment empty for nothing
     */
    public record Review(String reviewer, Optional<String> comment, Instant at) {}

    /** Whether readers have seen it. */
    public boolean isPublic() {
        return edition.isPresent();
    }

    /** The same without who wrote, reviewed and remarked what: as readers of a catalog that keeps authors to itself see it. */
    Revision anonymous() {
        return new Revision(
                entry,
                number,
                content,
                Optional.empty(),
                createdAt,
                comment,
                state,
                edition,
                publishedAt,
                Optional.empty());
    }

    /** The same with other content: as much of its own as a reader may see. */
    Revision withContent(EntryContent visible) {
        return new Revision(entry, number, visible, author, createdAt, comment, state, edition, publishedAt, review);
    }
}
