package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows guessing down. Every attempt is counted before its password is looked at, so that none escapes by coming at the
 * same time as others; unknown logins are counted like known ones.
 *
 * <p>Nobody can be locked out by it: from an address that signed in before only its own failures count, and elsewhere
 * the failures of others cost one wait of at most 30 seconds.
 */
@ApplicationScoped
class CountGuesses {

    private final SignInAttempts attempts;

    @Inject
    CountGuesses(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    /** Counts; how long the caller has to wait, or nothing when the password may be looked at. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Duration> count(Guess guess) {
        boolean known = attempts.signedInBefore(guess.login(), guess.address());
        // All take the locks in this order, so that nobody waits in a circle.
        var address = attempts.lock(guess.addressKey());
        var now = attempts.now();
        var wait = known ? Duration.ZERO : address.waitAt(now);
        if (!wait.isZero()) {
            attempts.keep(guess.addressKey(), address.refused());
            return Optional.of(wait);
        }
        return countPair(guess, address, known);
    }

    private Optional<Duration> countPair(Guess guess, AttemptCount address, boolean known) {
        var login = attempts.lock(guess.loginKey());
        var pair = attempts.lock(guess.pairKey());
        var now = attempts.now();
        var wait = pair.waitAt(now);
        if (!wait.isZero()) {
            attempts.keep(guess.pairKey(), pair.refused());
            return Optional.of(wait);
        }
        var pressure = Patience.WITH_LOGIN.waitAfter(login.failuresAt(now));
        if (!known && !pair.waited() && !pressure.isZero()) {
            attempts.keep(guess.pairKey(), pair.askedToWait(now, pressure));
            return Optional.of(pressure);
        }
        admit(guess, address, login, pair, now);
        return Optional.empty();
    }

    private void admit(Guess guess, AttemptCount address, AttemptCount login, AttemptCount pair, Instant now) {
        attempts.keep(guess.addressKey(), address.admitted(now, Patience.WITH_ADDRESS));
        attempts.keep(guess.loginKey(), login.admitted(now, Patience.WITH_LOGIN));
        attempts.keep(guess.pairKey(), pair.admitted(now, Patience.WITH_PAIR));
    }

    /** The password was right. */
    @Transactional(TxType.REQUIRES_NEW)
    void succeeded(Guess guess) {
        attempts.keep(guess.addressKey(), attempts.lock(guess.addressKey()).succeeded());
        attempts.keep(guess.loginKey(), attempts.lock(guess.loginKey()).succeeded());
        attempts.lock(guess.pairKey());
        attempts.keep(guess.pairKey(), AttemptCount.NONE);
        attempts.signedIn(guess.login(), guess.address());
    }
}
