package org.causebook.account;

/** Who sends the current request; for resources and pages. */
public interface CurrentActor {

    /** Who signed in, or {@link Actor#anonymous}. The first call looks up the credentials. */
    Actor get();
}
