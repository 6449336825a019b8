package org.causebook.ui.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.causebook.ui.frame.Toast;
import org.jspecify.annotations.Nullable;

/** What can be done to several entries at once. */
public enum BulkAction {
    SUBMIT("Submitted", Toast.DRAFTS_SUBMITTED),
    APPROVE("Published", Toast.ENTRIES_PUBLISHED),
    DISCARD("Drafts discarded", Toast.DRAFTS_DISCARDED);

    private final String done;
    private final Toast toast;

    BulkAction(String done, Toast toast) {
        this.done = done;
        this.toast = toast;
    }

    static Optional<BulkAction> ofId(@Nullable String id) {
        return Arrays.stream(values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst();
    }

    /** What has become of an entry to which it was done. */
    public String done() {
        return done;
    }

    Toast toast() {
        return toast;
    }
}
