package org.causebook.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Remembers whose tokens were valid lately, so that limits can count by account before the database is asked. It says
 * nothing about rights: a token that is revoked stays here for a while and opens nothing.
 */
@Singleton
public class KnownTokens {

    private static final int MOST = 20_000;
    private static final Duration LATELY = Duration.ofMinutes(10);

    /** By the hash, so that no secret is kept. */
    private final Cache<String, String> logins = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LATELY)
            .executor(Runnable::run)
            .build();

    /** Login of the account whose token the request carries; empty if no such token was valid lately. */
    public Optional<String> login(RoutingContext context) {
        return TokenMechanism.secret(context).map(secret -> logins.getIfPresent(hash(secret)));
    }

    void remember(String secret, String login) {
        logins.put(hash(secret), login);
    }

    void forget(String secret) {
        logins.invalidate(hash(secret));
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
