package org.causebook.account;

/** Who makes the request that is being answered; for resources and pages. */
public interface CurrentActor {

    /** The one who signed in, or {@link Actor#anonymous}. Looks credentials up when it is first asked. */
    Actor get();
}
