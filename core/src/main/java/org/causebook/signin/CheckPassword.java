package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.causebook.account.Accounts.StoredPassword;

/**
 * Checks a password. A wrong password, an unknown login and a deactivated account take the same time and the same
 * statements, so that nobody learns which logins exist.
 */
@ApplicationScoped
class CheckPassword {

    private static final int LANES = 64;

    private final SignInThrottle throttle;
    private final PasswordHashes hashes;
    private final PasswordTransactions stored;

    /** One password at a time for each network or known browser, so that one client cannot keep all others waiting. */
    private final Permits[] lanes =
            Stream.generate(() -> new Permits(1)).limit(LANES).toArray(Permits[]::new);

    @Inject
    CheckPassword(SignInThrottle throttle, PasswordHashes hashes, PasswordTransactions stored) {
        this.throttle = throttle;
        this.hashes = hashes;
        this.stored = stored;
    }

    /**
     * The account and the hash that matched; empty if the password is wrong.
     *
     * @param typed the login as typed
     * @throws TooManyAttempts if the password was not looked at
     * @throws TooBusy if too many passwords are being checked
     */
    Optional<StoredPassword> check(String typed, String password, Client client) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        var admitted = throttle.admit(login, client);
        if (password.length() > PasswordPolicy.MAX_LENGTH) {
            return Optional.empty();
        }
        var found = stored.find(login);
        var hash = found.map(StoredPassword::hash).orElse(null);
        var lane = admitted.knownDevice() ? admitted.key() : client.network();
        boolean right = lanes[Math.floorMod(lane.hashCode(), LANES)].run(
                () -> hashes.matches(PasswordPolicy.normalise(password), hash));
        var checked = found.filter(each -> right && each.account().active());
        checked.ifPresent(each -> throttle.succeeded(admitted));
        return checked;
    }
}
