package org.causebook.idempotency;

import java.util.Optional;

/** Port: answers kept under the keys that callers chose, for 24 hours. */
public interface IdempotencyKeys {

    /**
     * Takes the key for this transaction, waiting for another that has it.
     *
     * @return the answer that was kept under it; empty when the key is new
     * @throws KeyReused if the key came with another request
     */
    Optional<KeptAnswer> claim(long account, String key, String fingerprint);

    /** Keeps the answer under a key that this transaction claimed. */
    void keep(long account, String key, KeptAnswer answer);
}
