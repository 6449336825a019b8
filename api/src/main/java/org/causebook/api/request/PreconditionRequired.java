package org.causebook.api.request;

/** A change did not name the version that it was made from. */
public final class PreconditionRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PreconditionRequired() {
        super("the header If-Match is missing");
    }
}
