package org.causebook.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.causebook.account.Expiring;

/** Use case: delete expired sessions, API tokens, one-time links, counts of attempts, and idempotency keys. */
@ApplicationScoped
public class DeleteExpired {

    private final Instance<Expiring> all;

    @Inject
    public DeleteExpired(@Any Instance<Expiring> all) {
        this.all = all;
    }

    /** Deletes everything that has expired. */
    @Transactional
    public void deleteExpired() {
        all.forEach(Expiring::deleteExpired);
    }
}
