package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.causebook.account.AttemptCount;
import org.causebook.account.SignInAttempts;

/** The attempts to sign in. */
@ApplicationScoped
class SignInAttemptRepository implements SignInAttempts, PanacheRepositoryBase<SignInAttemptEntity, String> {

    @Override
    public Instant now() {
        return DatabaseClock.now(getEntityManager());
    }

    /** The row is made first: what does not exist cannot be locked. */
    @Override
    public AttemptCount lock(String key) {
        getEntityManager()
                .createNativeQuery("insert into sign_in_attempt (key) values (:key)"
                        + " on conflict (key) do update set touched_at = now()")
                .setParameter("key", key)
                .executeUpdate();
        return findById(key, LockModeType.PESSIMISTIC_WRITE).toCount();
    }

    @Override
    public void keep(String key, AttemptCount count) {
        findById(key).keep(count);
    }

    @Override
    public boolean signedInBefore(String login, String address) {
        return !getEntityManager()
                .createNativeQuery("select 1 from sign_in_address join account a on a.id = account_id"
                        + " where a.login = :login and address = :address")
                .setParameter("login", text(login))
                .setParameter("address", address)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void signedIn(String login, String address) {
        getEntityManager()
                .createNativeQuery("insert into sign_in_address (account_id, address)"
                        + " select id, :address from account where login = :login"
                        + " on conflict (account_id, address) do update set last_at = now()")
                .setParameter("login", login)
                .setParameter("address", address)
                .executeUpdate();
    }

    @Override
    public void forget() {
        getEntityManager()
                .createNativeQuery("delete from sign_in_attempt where touched_at < now() - interval '1 day'")
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from sign_in_address where last_at < now() - interval '180 days'")
                .executeUpdate();
    }

    /** What was typed may hold anything, but PostgreSQL takes no NUL. */
    private static String text(String typed) {
        return typed.replace('\0', ' ');
    }
}
