package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import org.causebook.account.Secrets;
import org.causebook.signin.SignInAttempts.Backoff;
import org.causebook.signin.SignInAttempts.Count;

/**
 * Slows down password guessing. Every attempt is counted before its password is looked at, so that parallel attempts do
 * not escape. Unknown logins are counted like known ones.
 *
 * <p>Attempts are counted by login and network, never by network alone: an office is behind one address, and a
 * colleague must not wait for what others do to other accounts. Nobody can be locked out for good:
 *
 * <ul>
 *   <li>A browser that signed in before has a count of its own, which others cannot touch.
 *   <li>Failures on the same login from other networks cost at most one wait of 30 seconds.
 *   <li>A one-time link makes the browser that uses it known.
 * </ul>
 */
@ApplicationScoped
class SignInThrottle {

    static final Duration MAX_WAIT = Duration.ofMinutes(5);

    /** People mistype a few times. */
    private static final Backoff BY_CLIENT = new Backoff(3, MAX_WAIT);

    /** Short, because the owner waits for what others do. */
    private static final Backoff BY_LOGIN = new Backoff(20, Duration.ofSeconds(30));

    /** No login has a line break. */
    private static final String CODES = "\ncodes";

    private final SignInAttempts attempts;

    @Inject
    SignInThrottle(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    /**
     * An attempt whose password may be looked at.
     *
     * @param key the key under which the client is counted
     * @param knownDevice whether nothing else is counted: that is the key of a browser that signed in before, or of codes
     */
    record Admitted(String login, String key, boolean knownDevice) {}

    /**
     * Counts an attempt.
     *
     * @throws TooManyAttempts if the client must wait; the attempt is counted all the same
     */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    Admitted admit(String login, Client client) {
        var device = client.deviceKey(login).filter(attempts::isKnownDevice);
        var admitted = new Admitted(login, device.orElseGet(() -> client.networkKey(login)), device.isPresent());
        // The client's key is always locked before the login's, so that there are no deadlocks.
        var count = attempts.lock(admitted.key());
        var wait = count.waitAt(attempts.now());
        if (!wait.isZero()) {
            attempts.store(admitted.key(), count.refused());
            throw new TooManyAttempts(wait);
        }
        if (!admitted.knownDevice()) {
            admitUnknown(admitted, count);
        }
        attempts.store(admitted.key(), count.admitted(attempts.now(), BY_CLIENT));
        return admitted;
    }

    /**
     * Counts an attempt to enter a code of the second factor, which only those can make who know the password. It is
     * counted by account, wherever it comes from: six digits are few. A browser that signed in before has its own count.
     *
     * @throws TooManyAttempts if the client must wait
     */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    Admitted admitCode(String login, Client client) {
        var codes = login + CODES;
        var device = client.deviceKey(login).filter(attempts::isKnownDevice).flatMap(known -> client.deviceKey(codes));
        var admitted = new Admitted(codes, device.orElseGet(() -> Client.loginKey(codes)), true);
        var count = attempts.lock(admitted.key());
        var wait = count.waitAt(attempts.now());
        if (!wait.isZero()) {
            attempts.store(admitted.key(), count.refused());
            throw new TooManyAttempts(wait);
        }
        attempts.store(admitted.key(), count.admitted(attempts.now(), BY_CLIENT));
        return admitted;
    }

    /** The time by which attempts are counted. */
    Instant now() {
        return attempts.now();
    }

    private void admitUnknown(Admitted admitted, Count count) {
        var key = Client.loginKey(admitted.login());
        var all = attempts.lock(key);
        var now = attempts.now();
        var pressure = BY_LOGIN.waitAfter(all.failuresAt(now));
        if (!pressure.isZero() && !count.waited()) {
            attempts.store(admitted.key(), count.askedToWait(now, pressure));
            throw new TooManyAttempts(pressure);
        }
        attempts.store(key, all.admitted(now, BY_LOGIN));
    }

    /** Forgets the client's failures: the password was right. */
    @Transactional(TxType.REQUIRES_NEW)
    void succeeded(Admitted admitted) {
        attempts.lock(admitted.key());
        attempts.store(admitted.key(), Count.NONE);
        if (!admitted.knownDevice()) {
            var key = Client.loginKey(admitted.login());
            attempts.store(key, attempts.lock(key).succeeded());
        }
    }

    /**
     * Makes the client's browser known for that login.
     *
     * @return the secret that the browser must keep: the one it has, or a new one
     */
    String rememberDevice(String login, Client client) {
        var known = client.deviceKey(login).filter(attempts::isKnownDevice).isPresent() ? client.device() : null;
        var secret = known == null ? Secrets.next() : known;
        attempts.rememberDevice(Client.deviceKey(login, secret));
        return secret;
    }
}
