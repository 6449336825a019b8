package org.causebook.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.causebook.account.Actor;
import org.causebook.idempotency.IdempotencyKeys.KeyReused;
import org.causebook.idempotency.IdempotencyKeys.StoredAnswer;

/**
 * Use case: carry a request out once, however often it is sent. The answer is stored in the transaction of the effect, so
 * that a retry after a crash either does it all or repeats the answer.
 */
@ApplicationScoped
public class AnswerOnce {

    private final IdempotencyKeys keys;

    @Inject
    public AnswerOnce(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /**
     * Repeats the stored answer, or does the work and keeps its answer. Two requests with one key take turns.
     *
     * @param key what the caller chose, 1 to 255 visible ASCII characters
     * @param fingerprint hash of method, address and body
     * @throws KeyReused if the key came with another request before
     */
    @Transactional
    public StoredAnswer answer(Actor actor, String key, String fingerprint, Supplier<StoredAnswer> work) {
        var stored = keys.claim(actor.accountId(), key, fingerprint);
        if (stored.isPresent()) {
            return stored.get();
        }
        var answer = work.get();
        keys.store(actor.accountId(), key, answer);
        return answer;
    }
}
