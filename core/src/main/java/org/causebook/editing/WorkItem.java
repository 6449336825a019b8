package org.causebook.editing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.causebook.catalog.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An entry as editors see it in lists.
 *
 * @param status where it stands for readers and for us
 * @param symbol of the newest text: of a revision in review or published, else of the newest draft
 * @param meaning likewise
 * @param edition number of the edition that readers see; empty before the first one
 * @param inReview number of the revision that waits for review
 * @param drafts how many editors have a draft of it
 * @param updatedAt when a draft, a revision or a decision last changed
 */
public record WorkItem(
        EntryRef entry,
        String catalogTitle,
        Status status,
        @Nullable String symbol,
        @Nullable String meaning,
        @Nullable Outcome outcome,
        boolean causeDetermined,
        Optional<Integer> edition,
        Optional<Integer> inReview,
        int drafts,
        Instant updatedAt) {

    /** The first that holds counts. */
    public enum Status {
        /** A revision waits for review; readers may see an older one meanwhile. */
        IN_REVIEW,
        /** Published, and out of use. */
        RETIRED,
        PUBLISHED,
        /** Never published, and the newest revision was sent back. */
        SENT_BACK,
        /** Never published, nothing in review. */
        DRAFT;

        /** The word used in the API and in addresses: the lower-case name with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
