package org.causebook.editing;

/** The entry has no such note. */
public final class UnknownNote extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
