package org.causebook.signin;

import org.jspecify.annotations.Nullable;

/**
 * Port: password hashes, slow and costly on purpose. Only a few are computed at the same time.
 *
 * <p>Every method that hashes throws {@link TooBusy} if too many others wait.
 */
public interface PasswordHashes {

    /** A salted hash in PHC string format. */
    String hash(String password);

    /** Whether the hash is that of the password. Without a hash, takes the same time and returns false. */
    boolean matches(String password, @Nullable String hash);

    /** Whether a hash was made with other parameters than new ones are. */
    boolean isOutdated(String hash);
}
