package org.causebook.api.request;

import java.io.IOException;

/** A body turned out to be longer than the server takes while it was read. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is longer than the server takes");
    }
}
