package org.causebook.account;

import java.util.Optional;

/** The session of the browser whose request is being answered, and the cookie that keeps it; for pages. */
public interface CurrentSession {

    /** The session's token as the browser sent it, not checked; empty when it sent none. */
    Optional<String> token();

    /** Has the answer give the browser the token of a session that has begun. */
    void begin(NewSession session);

    /** Has the answer take the token from the browser. */
    void end();
}
