package org.causebook.api.limits;

/** A client has as many long files open as one client may. */
public final class ShareUsedUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShareUsedUp() {
        super(Places.SHARE_USED_UP);
    }
}
