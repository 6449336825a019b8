package org.causebook.idempotency;

import java.util.Optional;
import org.causebook.account.Expiring;

/** Port: answers stored under the keys that callers chose, for 24 hours. */
public interface IdempotencyKeys extends Expiring {

    /**
     * An answer as it was given.
     *
     * @param status HTTP status
     * @param location address of what was created
     * @param tag ETag of what was created
     * @param body JSON
     */
    record StoredAnswer(int status, Optional<String> location, Optional<String> tag, String body) {}

    /** The idempotency key came with another request before. */
    final class KeyReused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Claims the key for this transaction. Waits for another transaction that has claimed it.
     *
     * @return the answer that was stored under the key; empty if the key is new
     * @throws KeyReused if the key came with another request
     */
    Optional<StoredAnswer> claim(long account, String key, String fingerprint);

    /** Stores the answer under a key that this transaction has claimed. */
    void store(long account, String key, StoredAnswer answer);
}
