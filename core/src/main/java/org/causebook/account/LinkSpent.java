package org.causebook.account;

/** A one-time link was used before, is too old, was replaced, or never existed. */
public final class LinkSpent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkSpent() {
        super("the link is of no use any more");
    }
}
