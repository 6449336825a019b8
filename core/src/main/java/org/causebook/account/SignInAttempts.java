package org.causebook.account;

import java.time.Instant;

/** Port: how often someone tried to sign in. Rows stay locked until the transaction ends. */
public interface SignInAttempts {

    /** The database's time now, not that of the transaction's beginning. */
    Instant now();

    /** What is known under that key, locked; nothing yet is {@link AttemptCount#NONE}. */
    AttemptCount lock(String key);

    /** Keeps what is known under that key. */
    void keep(String key, AttemptCount count);

    /** Whether that account signed in from that address before. */
    boolean signedInBefore(String login, String address);

    /** Notes that the account signed in from that address. */
    void signedIn(String login, String address);

    /** Removes what is of no use any more. */
    void forget();
}
