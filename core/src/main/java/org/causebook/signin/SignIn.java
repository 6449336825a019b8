package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Use case: begin a session with login and password. */
@ApplicationScoped
public class SignIn {

    private final CheckPassword check;
    private final PasswordHashes hashes;
    private final PasswordTransactions stored;

    @Inject
    SignIn(CheckPassword check, PasswordHashes hashes, PasswordTransactions stored) {
        this.check = check;
        this.hashes = hashes;
        this.stored = stored;
    }

    /**
     * Begins a session. Must not be called within a transaction, because attempts are counted whatever comes of them.
     *
     * @param login as typed
     * @param password as typed, of any length
     * @throws SignInRefused if they are wrong or the account is deactivated
     * @throws CodeNeeded if they are right and the account has a second factor
     * @throws TooManyAttempts if there were too many
     * @throws TooBusy if too many people are signing in at this moment
     */
    public NewSession signIn(String login, String password, Client client) {
        var checked = check.check(login, password, client).orElseThrow(SignInRefused::new);
        var hash = checked.hash();
        var better = hash != null && hashes.isOutdated(hash) ? hashes.hash(PasswordPolicy.normalise(password)) : null;
        return stored.beginSession(checked, better, client);
    }
}
