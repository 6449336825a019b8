package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Use case: set a password by a link that an administrator made. */
@ApplicationScoped
public class UseOneTimeLink {

    private final SpendLink spend;
    private final PasswordHashes hashes;

    @Inject
    UseOneTimeLink(SpendLink spend, PasswordHashes hashes) {
        this.spend = spend;
        this.hashes = hashes;
    }

    /**
     * The account that the link is for. The link stays as it is.
     *
     * @throws LinkSpent if it is of no use
     */
    public Account show(String token) {
        return spend.show(Secrets.hash(token));
    }

    /**
     * Sets the password of the link's account; its sessions end, the link is used up.
     *
     * @throws LinkSpent if the link is of no use
     * @throws org.causebook.catalog.InvalidQuery if {@code newPassword} is not taken; the link stays as it is
     */
    public void setPassword(String token, String password, String origin) {
        var account = show(token);
        var accepted = PasswordPolicy.accept("newPassword", password, account.login());
        spend.spend(Secrets.hash(token), hashes.hash(accepted), origin);
    }
}
