package org.causebook.api.idempotency;

/** The header by which callers say that two requests are one. */
public final class OnceKey {

    /** Its name. */
    public static final String HEADER = "Idempotency-Key";

    /** What it does, for the description of the API. */
    public static final String DESCRIPTION = "Chosen by the caller, 1 to 255 visible ASCII characters, a new one for"
            + " each thing to do. The same request sent again with the same key within 24 hours is answered as before"
            + " and not carried out again.";

    private OnceKey() {}
}
