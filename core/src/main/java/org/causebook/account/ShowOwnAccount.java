package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Use case: see one's own account. */
@ApplicationScoped
public class ShowOwnAccount {

    private final Accounts accounts;

    @Inject
    public ShowOwnAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The actor's account.
     *
     * @throws NotAllowed without the right to keep one's own account
     */
    @Transactional
    public Account show(Actor actor) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        return accounts.byId(actor.accountId()).orElseThrow(UnknownAccount::new);
    }
}
