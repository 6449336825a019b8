package org.causebook.idempotency;

/** The idempotency key came with another request before. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
