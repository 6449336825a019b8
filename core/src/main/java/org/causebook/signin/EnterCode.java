package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.causebook.account.Secrets;
import org.causebook.catalog.InvalidQuery;

/** Use case: enter a code of the second factor, to finish signing in or to show that one has it. */
@ApplicationScoped
public class EnterCode {

    private final SignInThrottle throttle;
    private final CodeTransactions stored;

    @Inject
    EnterCode(SignInThrottle throttle, CodeTransactions stored) {
        this.throttle = throttle;
        this.stored = stored;
    }

    /** The sign-in is too old, or the password or the account has changed since. One has to begin again. */
    public static final class SignInOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SignInOver() {
            super("the sign-in has to begin again");
        }
    }

    /**
     * Begins a session. Must not be called within a transaction, because attempts are counted whatever comes of them.
     *
     * @param token what {@link CodeNeeded} said
     * @param code a code of the app or a recovery code, as typed
     * @throws SignInOver if the token is not valid (any more)
     * @throws InvalidQuery if the code is wrong or was used before
     * @throws TooManyAttempts if there were too many
     */
    public NewSession signIn(String token, String code, Client client) {
        var account = stored.waiting(Secrets.hash(token)).orElseThrow(SignInOver::new);
        return admitted(account.login(), client, () -> stored.beginSession(Secrets.hash(token), code, client));
    }

    /** Does something that needs a code, and counts the attempt before the code is looked at. */
    <T> T admitted(String login, Client client, Supplier<Optional<T>> work) {
        var admitted = throttle.admitCode(login, client);
        var done = work.get().orElseThrow(() -> new InvalidQuery("code", "is wrong or was used before"));
        throttle.succeeded(admitted);
        return done;
    }
}
