package org.causebook.api.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes every answer that a resource marked {@code Cache-Control: public}: freshness, {@code Vary}, a strong
 * validator, 304 for who has the answer already, gzip for who takes it. The mark is how a resource says that the answer
 * is the same for everyone; what says nothing about caching is not kept by anyone.
 *
 * <p>The entity is text, bytes, or an object that Jackson writes.
 */
@jakarta.ws.rs.ext.Provider
@jakarta.annotation.Priority(PublicAnswers.LAST)
class PublicAnswers implements ContainerResponseFilter {

    /** Response filters run from high to low: this one sees what all others made of the answer. */
    static final int LAST = Priorities.AUTHENTICATION - 900;

    private static final String MARK = "public";
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final ObjectMapper json;
    /** Asked for late: filters are made at build time, where this is not known yet. */
    private final Provider<CachingConfig> config;

    @Inject
    PublicAnswers(ObjectMapper json, Provider<CachingConfig> config) {
        this.json = json;
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        var headers = response.getHeaders();
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, unmarked -> new ArrayList<>(List.of("no-store")));
        if (!MARK.equals(String.valueOf(headers.getFirst(HttpHeaders.CACHE_CONTROL)))) {
            return;
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, cacheControl());
        headers.putSingle(HttpHeaders.VARY, vary(request));
        if (response.getStatus() == 200 && SAFE.contains(request.getMethod())) {
            var answer = Representation.of(bytes(response.getEntity()), accepted(request));
            send(answer, request.getHeaderString(HttpHeaders.IF_NONE_MATCH), response);
        }
    }

    /** Of the API who signs in may get more; pages are the same for everyone. */
    private static String vary(ContainerRequestContext request) {
        var common = "Accept, Accept-Encoding";
        return request.getUriInfo().getPath().startsWith("/api/") ? common + ", Authorization" : common;
    }

    private static void send(Representation answer, @Nullable String ifNoneMatch, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, answer.tag());
        if (EntityTags.contain(ifNoneMatch, answer.tag())) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        answer.encoding()
                .ifPresent(encoding -> response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, encoding));
        MediaType type = response.getMediaType();
        response.setEntity(answer.body());
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
        // A HEAD is answered without the body, and then nothing else would say how long it is.
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, answer.body().length);
    }

    private String cacheControl() {
        return "public, max-age=" + config.get().maxAge().toSeconds() + ", must-revalidate";
    }

    private static AcceptEncoding accepted(ContainerRequestContext request) {
        return new AcceptEncoding(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        return entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(entity);
    }
}
