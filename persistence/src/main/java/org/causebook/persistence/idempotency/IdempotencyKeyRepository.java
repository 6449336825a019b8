package org.causebook.persistence.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.causebook.idempotency.IdempotencyKeys;
import org.causebook.persistence.idempotency.IdempotencyKeyRepository.IdempotencyKeyEntity;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

/** To claim a key is to insert its row, which no other transaction can do until this one ends. */
@ApplicationScoped
class IdempotencyKeyRepository
        implements IdempotencyKeys, PanacheRepositoryBase<IdempotencyKeyEntity, IdempotencyKeyRepository.Key> {

    record Key(Long account, String key) {}

    /** The row of a key and its answer. */
    @Entity(name = "IdempotencyKeyEntity")
    @Table(name = "idempotency_key")
    @IdClass(Key.class)
    @NullUnmarked
    static class IdempotencyKeyEntity {

        @Id
        private Long account;

        @Id
        private String key;

        private String fingerprint;
        private Integer status;
        private String location;
        private String tag;
        private String body;

        @Generated
        @Column(name = "created_at")
        private Instant createdAt;

        /** For Hibernate only. */
        protected IdempotencyKeyEntity() {}

        void store(StoredAnswer answer) {
            status = answer.status();
            location = answer.location().orElse(null);
            tag = answer.tag().orElse(null);
            body = answer.body();
        }

        StoredAnswer answerTo(String request) {
            if (!fingerprint.equals(request)) {
                throw new KeyReused();
            }
            return new StoredAnswer(status, Optional.ofNullable(location), Optional.ofNullable(tag), body);
        }
    }

    @Override
    public Optional<StoredAnswer> claim(long account, String key, String fingerprint) {
        delete("account = ?1 and key = ?2 and createdAt < instant - 1 day", account, key);
        int inserted = getEntityManager()
                .createQuery("insert into IdempotencyKeyEntity (account, key, fingerprint)"
                        + " values (:account, :key, :fingerprint) on conflict do nothing")
                .setParameter("account", account)
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .executeUpdate();
        return inserted == 1
                ? Optional.empty()
                : Optional.of(findById(new Key(account, key)).answerTo(fingerprint));
    }

    @Override
    public void store(long account, String key, StoredAnswer answer) {
        findById(new Key(account, key)).store(answer);
    }

    @Override
    public void deleteExpired() {
        delete("createdAt < instant - 1 day");
    }
}
