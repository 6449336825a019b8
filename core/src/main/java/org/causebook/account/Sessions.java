package org.causebook.account;

import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/**
 * Port: who is signed in on which device. A session lives until it is ended, or was not used for long, or is old; how
 * long is configured. Tokens are known by their {@link Secrets#hash} only, times are the database's.
 */
public interface Sessions {

    /** Begins a session. */
    void begin(long account, String tokenHash, String origin);

    /** The active account that a living session belongs to. Notes the use, at most once a minute. */
    Optional<Account> use(String tokenHash);

    /** The living sessions of an account, the newest first. */
    Page<Session> list(long account, String currentTokenHash, PageRequest page);

    /** Ends one session of an account; false if it has none of that number. */
    boolean end(long account, long id);

    /** Ends the session with that token. */
    void end(String tokenHash);

    /** Ends all sessions of an account. */
    void endAll(long account);

    /** Ends all sessions of an account except the one with that token. */
    void endOthers(long account, String tokenHash);

    /** Removes what is over. */
    void forget();
}
