package org.causebook.api.request;

import java.io.IOException;

/** A body turned out to be longer than the server takes while it was read. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is longer than the server takes");
    }

    /** Whether an error has this one at its root: readers wrap what streams throw. */
    public static boolean causes(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
