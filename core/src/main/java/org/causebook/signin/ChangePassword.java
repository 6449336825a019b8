package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.NotAllowed;
import org.causebook.account.Right;
import org.causebook.account.StaleVersion;
import org.causebook.catalog.InvalidQuery;

/** Use case: change one's own password, which ends all of one's sessions, and on request revokes one's API tokens. */
@ApplicationScoped
public class ChangePassword {

    /**
     * Attempts to change a password are counted apart from attempts to sign in. Only those who have a session or a
     * token of the account can make them.
     */
    static final Client SIGNED_IN = Client.at("");

    private final CheckPassword check;
    private final PasswordHashes hashes;
    private final PasswordTransactions stored;

    @Inject
    ChangePassword(CheckPassword check, PasswordHashes hashes, PasswordTransactions stored) {
        this.check = check;
        this.hashes = hashes;
        this.stored = stored;
    }

    /** Changes one's password and begins a new session in place of the current one. */
    public NewSession change(Actor actor, String current, String next, boolean revokeTokens) {
        return replace(actor, current, next, revokeTokens, true).orElseThrow(IllegalStateException::new);
    }

    /** Changes one's password, for a program that has no session. */
    public void changeOnly(Actor actor, String current, String next, boolean revokeTokens) {
        replace(actor, current, next, revokeTokens, false);
    }

    /**
     * Must not be called within a transaction, because attempts are counted whatever comes of them.
     *
     * @throws NotAllowed without the right to keep one's own account
     * @throws InvalidQuery if {@code currentPassword} is wrong or {@code newPassword} is not accepted
     * @throws TooManyAttempts if there were too many with a wrong password
     * @throws StaleVersion if the password was changed at the same time
     */
    private Optional<NewSession> replace(
            Actor actor, String current, String next, boolean revokeTokens, boolean begin) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        var accepted = PasswordPolicy.accept("newPassword", next, actor.login());
        var checked = check.check(actor.login(), current, SIGNED_IN)
                .orElseThrow(() -> new InvalidQuery("currentPassword", "is not your password"));
        if (accepted.equals(PasswordPolicy.normalise(current))) {
            throw new InvalidQuery("newPassword", "must differ from the current one");
        }
        return stored.replace(actor, checked, hashes.hash(accepted), revokeTokens, begin);
    }
}
