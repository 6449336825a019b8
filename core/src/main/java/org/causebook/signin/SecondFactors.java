package org.causebook.signin;

import java.util.Optional;
import java.util.Set;
import org.causebook.account.Account;
import org.causebook.account.Expiring;
import org.causebook.account.Role;

/** Port: second factors, who must have one, and sign-ins that wait for a code. Times are the database's. */
public interface SecondFactors extends Expiring {

    /**
     * A sign-in whose password was right.
     *
     * @param passwordSeal the {@link org.causebook.account.Secrets#hash} of the hash that the password had
     */
    record HalfSignIn(Account account, String passwordSeal) {}

    /** The second factor of an account. */
    Optional<SecondFactor> find(long account);

    /** Like {@link #find}, and locks it until the transaction ends. */
    Optional<SecondFactor> lock(long account);

    /** Stores the second factor of an account in place of any that it had. */
    void store(long account, SecondFactor factor);

    /** Removes the second factor of an account; false if it had none that was confirmed. */
    boolean remove(long account);

    /** The roles whose accounts must have one if they have a password. */
    Set<Role> requiredRoles();

    /** Replaces {@link #requiredRoles}. */
    void require(Set<Role> roles);

    /** Whether the account must have one and has none. */
    boolean isMissing(Account account);

    /** Notes that someone knows the password of an account. */
    void begin(String tokenHash, long account, String passwordSeal);

    /** A sign-in that began in the last ten minutes and whose account is active. */
    Optional<HalfSignIn> findHalf(String tokenHash);

    /** Deletes a sign-in that waits. */
    void endHalf(String tokenHash);
}
