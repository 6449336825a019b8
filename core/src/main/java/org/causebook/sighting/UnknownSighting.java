package org.causebook.sighting;

/** Nobody met that code without finding its cause. */
public final class UnknownSighting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownSighting() {
        super("there is no such sighting");
    }
}
