package org.causebook.sync;

/** A sequence belongs to an earlier epoch: a backup was restored since, so the number may mean another change now. */
public final class EpochOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EpochOver() {
        super("the sequence belongs to an earlier epoch");
    }
}
