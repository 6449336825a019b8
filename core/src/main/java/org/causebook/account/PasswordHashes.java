package org.causebook.account;

import org.jspecify.annotations.Nullable;

/**
 * Port: hashes of passwords, slow and costly on purpose. Only a few are made at once.
 *
 * <p>Every method throws {@link TooBusy} when too many others wait.
 */
public interface PasswordHashes {

    /** A salted hash in PHC string format. */
    String hash(String password);

    /** Whether a hash is that of the password. Takes as long and says no when there is none. */
    boolean matches(String password, @Nullable String hash);

    /** Whether a hash was made with other parameters than new ones are. */
    boolean isOutdated(String hash);
}
