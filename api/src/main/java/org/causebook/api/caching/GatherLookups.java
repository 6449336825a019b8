package org.causebook.api.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.causebook.freshness.Awareness.Away;
import org.causebook.freshness.ChangeWatch;
import org.jspecify.annotations.Nullable;

/**
 * Answers lookups that are not prepared, all those that wait at a moment with one question to the database. A lookup
 * that comes alone does not wait for others. What is anything but a plain code that is answered with 200 goes on to its
 * resource, which says what is wrong with it.
 */
@ApplicationScoped
class GatherLookups {

    /** After the rules of all requests; before the framework asks who it is, because that is nobody here. */
    private static final int AFTER_RULES = 6_000;

    /** More at a time take hardly less work each, and the first would wait for the last. */
    private static final int MOST_AT_A_TIME = 32;

    private static final String JSON = "application/json;charset=UTF-8";

    private final PublicLookups lookups;
    private final PreparedAnswers answers;
    private final ChangeWatch watch;
    private final ObjectMapper json;
    private final CachingConfig config;
    private final Vertx vertx;
    private final Gathering<Waiting> gathering;

    @Inject
    GatherLookups(
            PublicLookups lookups,
            PreparedAnswers answers,
            ChangeWatch watch,
            ObjectMapper json,
            CachingConfig config,
            Vertx vertx) {
        this.lookups = lookups;
        this.answers = answers;
        this.watch = watch;
        this.json = json;
        this.config = config;
        this.vertx = vertx;
        int workers = Runtime.getRuntime().availableProcessors();
        this.gathering = new Gathering<>(this::elsewhere, workers, MOST_AT_A_TIME, this::answer);
    }

    void register(@Observes Filters filters) {
        filters.register(this::gather, AFTER_RULES);
    }

    private void gather(RoutingContext request) {
        var filling = watch.now() instanceof Away ? null : Filling.of(request);
        var code = filling == null ? null : filling.key().plainCode().orElse(null);
        if (filling == null || code == null) {
            request.next();
        } else {
            gathering.add(new Waiting(request, filling.key(), code, vertx.getOrCreateContext()));
        }
    }

    /** On a thread that may wait for the database. */
    private void elsewhere(Runnable work) {
        vertx.executeBlocking(Executors.callable(work), false);
    }

    private void answer(List<Waiting> some) {
        var found = found(some);
        some.forEach(one -> {
            var lookup = found.get(one.code());
            var answer = lookup == null ? null : prepare(one, lookup);
            one.context().runOnContext(resumed -> one.resume(answer));
        });
    }

    private Map<String, PublicLookups.Answer> found(List<Waiting> some) {
        try {
            return lookups.of(some.stream().map(Waiting::code).toList());
        } catch (RuntimeException failed) {
            // Each of them asks again for itself, and is told what is wrong.
            return Map.of();
        }
    }

    private @Nullable PreparedAnswer prepare(Waiting one, PublicLookups.Answer lookup) {
        try {
            var body = Representation.of(
                    json.writeValueAsBytes(lookup.body()), one.key().gzip());
            var headers = headers(one.request().response().headers(), body, lookup);
            var answer = PreparedAnswer.of(200, headers, body.body(), body.tag(), lookup.asOf(), Instant.now());
            answers.keep(one.key(), answer);
            return answer;
        } catch (JsonProcessingException | RuntimeException failed) {
            // Its resource tries again, and says what is wrong; the others that wait are not to wait for ever.
            return null;
        }
    }

    private MultiMap headers(MultiMap alreadySet, Representation body, PublicLookups.Answer lookup) {
        var headers = HttpHeaders.headers()
                .addAll(alreadySet)
                .set(HttpHeaders.CONTENT_TYPE, JSON)
                .set(HttpHeaders.CACHE_CONTROL, config.cacheControl())
                .set(HttpHeaders.VARY, PublicAnswers.VARY_OF_API)
                .set(HttpHeaders.ETAG, body.tag())
                .set(Readership.POSITION, lookup.asOf().text());
        body.encoding().ifPresent(encoding -> headers.set(HttpHeaders.CONTENT_ENCODING, encoding));
        return headers;
    }

    /** A request whose answer comes from another thread than the one that must send it. */
    private record Waiting(RoutingContext request, AnswerKey key, String code, Context context) {

        void resume(@Nullable PreparedAnswer answer) {
            if (answer == null) {
                request.next();
            } else if (!request.response().closed()) {
                answer.send(request);
            }
        }
    }
}
