package org.causebook.signin;

import java.util.Optional;

/** The session of the browser that sends the current request, and its cookies; for pages. */
public interface CurrentSession {

    /** The session's token as the browser sent it, not yet checked; empty if it sent none. */
    Optional<String> token();

    /** Where the request comes from. */
    Client client();

    /** Makes the response set the cookies of a session that has begun. */
    void begin(NewSession session);

    /** Makes the response set the secret by which the browser is known, see {@link Client}. */
    void rememberDevice(String device);

    /** Makes the response delete the session's cookie. */
    void end();
}
