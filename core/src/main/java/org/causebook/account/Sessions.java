package org.causebook.account;

import java.time.Instant;
import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/**
 * Port: who is signed in on which device. A session is valid until it ends, is idle for too long, or is too old; the
 * limits are configured. Sessions are stored by the {@link Secrets#hash} of their token. Times are the database's.
 */
public interface Sessions extends Expiring {

    /**
     * A device that is signed in.
     *
     * @param origin network address from which the session began
     * @param lastUsedAt to the minute
     * @param current whether it is the session of the request
     */
    record Session(long id, String origin, Instant beganAt, Instant lastUsedAt, boolean current) {}

    /** Begins a session. */
    void begin(long account, String tokenHash, String origin);

    /** The active account of a valid session. Notes the use, at most once a minute. */
    Optional<Account> use(String tokenHash);

    /** The valid sessions of an account, newest first. */
    Page<Session> list(long account, String currentTokenHash, PageRequest page);

    /** Ends one session of an account; false if it has none with that id. */
    boolean end(long account, long id);

    /** Ends the session with that token. */
    void end(String tokenHash);

    /** Ends all sessions of an account. */
    void endAll(long account);

    /** Ends all sessions of an account except the one with that token. */
    void endOthers(long account, String tokenHash);
}
