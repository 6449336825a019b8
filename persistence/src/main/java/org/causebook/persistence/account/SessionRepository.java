package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Session;
import org.causebook.account.Sessions;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.hibernate.query.NativeQuery;

/** The sessions. */
@ApplicationScoped
class SessionRepository implements Sessions, PanacheRepository<SessionEntity> {

    /**
     * By the database's clock. A session from the future was begun while that clock was wrong, and could live for
     * years: it is over too.
     */
    private static final String LIVING = """
            (last_used_at > now() - make_interval(secs => :idle) and last_used_at < now() + interval '1 hour'
            and began_at > now() - make_interval(secs => :absolute) and began_at < now() + interval '1 hour')
            """;

    private final SessionConfig config;

    @Inject
    SessionRepository(SessionConfig config) {
        this.config = config;
    }

    @Override
    public void begin(long account, String tokenHash, String origin) {
        var owner = getEntityManager().getReference(AccountEntity.class, account);
        persist(new SessionEntity(owner, tokenHash, origin));
    }

    @Override
    public Optional<Account> use(String tokenHash) {
        return living("select * from session where token_hash = :token and " + LIVING)
                .setParameter("token", tokenHash)
                .uniqueResultOptional()
                .filter(session -> session.account().active())
                .map(session -> {
                    touch(session);
                    return session.account().toAccount();
                });
    }

    @Override
    public Page<Session> list(long account, String currentTokenHash, PageRequest page) {
        var before = page.after().map(RowId::of).orElse(Long.MAX_VALUE);
        List<SessionEntity> fetched = living("select * from session where account_id = :account and id < :before and "
                        + LIVING + " order by id desc")
                .setParameter("account", account)
                .setParameter("before", before)
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(
                fetched.stream().map(each -> each.toSession(currentTokenHash)).toList(),
                page,
                session -> new Place("", String.valueOf(session.id())));
    }

    @Override
    public boolean end(long account, long id) {
        return delete("account.id = ?1 and id = ?2", account, id) == 1;
    }

    @Override
    public void end(String tokenHash) {
        delete("tokenHash", tokenHash);
    }

    @Override
    public void endAll(long account) {
        delete("account.id", account);
    }

    @Override
    public void endOthers(long account, String tokenHash) {
        delete("account.id = ?1 and tokenHash <> ?2", account, tokenHash);
    }

    @Override
    public void forget() {
        living("delete from session where not " + LIVING).executeUpdate();
    }

    /** Within one minute, one of many requests writes. */
    private void touch(SessionEntity session) {
        getEntityManager()
                .createNativeQuery("update session set last_used_at = now() where id = :id"
                        + " and abs(extract(epoch from now() - last_used_at)) > 60")
                .setParameter("id", session.id())
                .executeUpdate();
    }

    private NativeQuery<SessionEntity> living(String sql) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(sql, SessionEntity.class)
                .setParameter("idle", config.idle().toSeconds())
                .setParameter("absolute", config.absolute().toSeconds());
    }
}
