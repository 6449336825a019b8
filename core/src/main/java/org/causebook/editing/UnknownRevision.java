package org.causebook.editing;

/** The entry has no such revision, or none that the caller may see. */
public final class UnknownRevision extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
