package org.causebook.editing;

/** There is no such draft. */
public final class UnknownDraft extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
