package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells whether a password is right. A wrong one, an unknown login and a deactivated account take the same time and
 * the same statements, so that nobody learns which logins exist.
 */
@ApplicationScoped
class CheckPassword {

    private final CountGuesses guesses;
    private final PasswordHashes hashes;
    private final StoredPasswords stored;

    @Inject
    CheckPassword(CountGuesses guesses, PasswordHashes hashes, StoredPasswords stored) {
        this.guesses = guesses;
        this.hashes = hashes;
        this.stored = stored;
    }

    /**
     * The account and the hash that was checked; empty when the password is not right.
     *
     * @throws TooManyAttempts if it was not looked at
     */
    Optional<StoredPassword> check(String login, String password, String origin) {
        var guess = Guess.of(login, origin);
        guesses.count(guess).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        if (password.length() > PasswordPolicy.MAX_LENGTH) {
            return Optional.empty();
        }
        var found = stored.find(guess.login());
        var hash = found.map(StoredPassword::hash).orElse(null);
        boolean right = hashes.matches(PasswordPolicy.normalise(password), hash);
        var checked = found.filter(each -> right && each.account().active());
        checked.ifPresent(each -> guesses.succeeded(guess));
        return checked;
    }
}
