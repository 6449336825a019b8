package org.causebook.ui.work;

import java.util.List;

/**
 * What came of an action on several entries.
 *
 * @param done the entries to which it was done
 * @param refused the others
 */
public record BulkResult(BulkAction action, List<PickedEntry> done, List<Refused> refused) {

    public BulkResult {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /**
     * An entry to which it was not done.
     *
     * @param reason a sentence
     */
    public record Refused(PickedEntry entry, String reason) {}
}
