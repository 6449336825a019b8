package org.causebook.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.causebook.account.Actor;
import org.causebook.account.Role;
import org.causebook.idempotency.AnswerOnce;
import org.causebook.idempotency.IdempotencyKeys.KeyReused;
import org.causebook.idempotency.IdempotencyKeys.StoredAnswer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerOnceTest {

    private static final Actor ANNA = actor(1, "anna");
    private static final Actor BEN = actor(2, "ben");

    @Inject
    AnswerOnce once;

    @Inject
    EntityManager database;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void a_request_that_is_sent_again_is_answered_as_before_and_does_nothing() {
        var first = ask(ANNA, "fingerprint");

        assertThat(ask(ANNA, "fingerprint")).isEqualTo(first);
        assertThat(effects).hasValue(1);
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        ask(ANNA, "fingerprint");

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> ask(ANNA, "another"));
    }

    @Test
    void keys_of_different_accounts_are_different_keys() {
        ask(ANNA, "fingerprint");
        ask(BEN, "fingerprint");

        assertThat(effects).hasValue(2);
    }

    @Test
    void ten_requests_at_one_moment_have_one_effect() {
        var threads = Executors.newFixedThreadPool(10);
        try {
            var answers = IntStream.range(0, 10)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(ANNA, "fingerprint"), threads))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
            assertThat(effects).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_request_that_failed_may_be_sent_again() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> once.answer(ANNA, key, "fingerprint", () -> {
                    throw new IllegalArgumentException("refused");
                }));

        ask(ANNA, "fingerprint");

        assertThat(effects).hasValue(1);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        ask(ANNA, "fingerprint");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update idempotency_key set created_at = now() - interval '25 hours' where key = :key")
                        .setParameter("key", key)
                        .executeUpdate());

        ask(ANNA, "another");

        assertThat(effects).hasValue(2);
    }

    private StoredAnswer ask(Actor actor, String fingerprint) {
        return once.answer(
                actor,
                key,
                fingerprint,
                () -> new StoredAnswer(
                        201,
                        Optional.of("/made"),
                        Optional.empty(),
                        "{\"effect\": " + effects.incrementAndGet() + "}"));
    }

    private static Actor actor(long account, String login) {
        return new Actor(Optional.of(account), login, Role.EDITOR, Role.EDITOR.rights(), "127.0.0.1");
    }
}
