package org.causebook.sync;

/** A sequence comes from an epoch that is over: a backup was restored since, and it may mean another change now. */
public final class EpochOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EpochOver() {
        super("the sequence is of another epoch");
    }
}
