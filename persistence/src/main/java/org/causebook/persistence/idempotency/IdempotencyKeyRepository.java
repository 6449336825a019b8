package org.causebook.persistence.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Optional;
import org.causebook.idempotency.IdempotencyKeys;
import org.causebook.idempotency.KeptAnswer;
import org.causebook.idempotency.KeyReused;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Claims are rows that no other transaction can add until this one has ended. */
@ApplicationScoped
class IdempotencyKeyRepository implements IdempotencyKeys {

    /** A few at each claim keep the table small; those that another transaction removes are left to it. */
    private static final String FORGET = """
            delete from idempotency_key k using (
              select account, key from idempotency_key where created_at < now() - interval '24 hours'
              order by created_at limit 100 for update skip locked
            ) as old
            where k.account = old.account and k.key = old.key
            """;

    private static final String CLAIM = """
            insert into idempotency_key (account, key, fingerprint) values (:account, :key, :fingerprint)
            on conflict do nothing
            """;

    private static final String KEPT = """
            select fingerprint, status, location, tag, body from idempotency_key where account = :account and key = :key
            """;

    private static final String KEEP = """
            update idempotency_key set status = :status, location = :location, tag = :tag, body = :body
            where account = :account and key = :key
            """;

    private final EntityManager database;

    @Inject
    IdempotencyKeyRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public Optional<KeptAnswer> claim(long account, String key, String fingerprint) {
        query(FORGET).executeUpdate();
        var claimed =
                of(CLAIM, account, key).setParameter("fingerprint", fingerprint).executeUpdate() == 1;
        return claimed ? Optional.empty() : Optional.of(kept(account, key, fingerprint));
    }

    private KeptAnswer kept(long account, String key, String fingerprint) {
        var row = of(KEPT, account, key).getSingleResult();
        if (!row.get("fingerprint", String.class).equals(fingerprint)) {
            throw new KeyReused();
        }
        return new KeptAnswer(
                row.get("status", Integer.class),
                Optional.ofNullable(row.get("location", String.class)),
                Optional.ofNullable(row.get("tag", String.class)),
                row.get("body", String.class));
    }

    @Override
    public void keep(long account, String key, KeptAnswer answer) {
        of(KEEP, account, key)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location().orElse(null), String.class)
                .setParameter("tag", answer.tag().orElse(null), String.class)
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    private NativeQuery<Tuple> of(String statement, long account, String key) {
        return query(statement).setParameter("account", account).setParameter("key", key);
    }

    private NativeQuery<Tuple> query(String statement) {
        return database.unwrap(Session.class).createNativeQuery(statement, Tuple.class);
    }
}
