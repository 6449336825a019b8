package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Use case: begin a session with login and password. */
@ApplicationScoped
public class SignIn {

    private final CheckPassword check;
    private final PasswordHashes hashes;
    private final StoredPasswords stored;

    @Inject
    SignIn(CheckPassword check, PasswordHashes hashes, StoredPasswords stored) {
        this.check = check;
        this.hashes = hashes;
        this.stored = stored;
    }

    /**
     * Begins a session. Not to be called within a transaction: attempts are counted whatever comes of them.
     *
     * @param login as typed
     * @param password as typed, of any length
     * @param origin network address of the caller
     * @throws SignInRefused if they are wrong or the account was deactivated
     * @throws TooManyAttempts if there were too many, of this caller or for this login
     * @throws TooBusy if too many others sign in just now
     */
    public NewSession signIn(String login, String password, String origin) {
        var checked = check.check(login, password, origin).orElseThrow(SignInRefused::new);
        var hash = checked.hash();
        var better = hash != null && hashes.isOutdated(hash) ? hashes.hash(PasswordPolicy.normalise(password)) : null;
        return stored.beginSession(checked, better, origin);
    }
}
