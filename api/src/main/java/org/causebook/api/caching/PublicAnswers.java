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
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Completes every answer that a resource marked {@code Cache-Control: public}: freshness, {@code Vary}, a strong
 * validator, 304 for who has the answer already, gzip for who takes it. The mark is how a resource says that the answer
 * is the same for everyone; what says nothing about caching is not kept by anyone.
 *
 * <p>The entity is text, bytes, or an object that Jackson writes. One that is made while it is sent is never held in
 * memory here: its resource gives it encoding and validator.
 */
@jakarta.ws.rs.ext.Provider
@jakarta.annotation.Priority(PublicAnswers.LAST)
class PublicAnswers implements ContainerResponseFilter {

    /** Response filters run from high to low: this one sees what all others made of the answer. */
    static final int LAST = Priorities.AUTHENTICATION - 900;

    private static final String VARY = "Accept, Accept-Encoding";
    static final String VARY_OF_API = VARY + ", Authorization";

    private static final String MARK = "public";
    /** The mark of what tells how fresh other things are, and must not be stale itself. */
    private static final String MARK_ASK_FIRST = "public, no-cache";

    private static final int OK = 200;
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> OF_BODY =
            Set.of(HttpHeaders.CONTENT_ENCODING, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_TYPE);

    private final ObjectMapper json;
    /** Asked for late: filters are made at build time, where this is not known yet. */
    private final Provider<CachingConfig> config;

    private final KeepAnswers keep;

    @Inject
    PublicAnswers(ObjectMapper json, Provider<CachingConfig> config, KeepAnswers keep) {
        this.json = json;
        this.config = config;
        this.keep = keep;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        var headers = response.getHeaders();
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, unmarked -> new ArrayList<>(List.of("no-store")));
        var mark = String.valueOf(headers.getFirst(HttpHeaders.CACHE_CONTROL));
        if (!mark.equals(MARK) && !mark.equals(MARK_ASK_FIRST)) {
            return;
        }
        headers.putSingle(
                HttpHeaders.CACHE_CONTROL, mark.equals(MARK) ? config.get().cacheControl() : mark);
        headers.putSingle(HttpHeaders.VARY, vary(request));
        if (SAFE.contains(request.getMethod()) && isWhole(response)) {
            var answer = Representation.of(bytes(response.getEntity()), takesGzip(request));
            complete(response, answer);
            keep.offer(response, answer);
            leaveOutWhatIsKnown(request, response);
        }
    }

    private static boolean isWhole(ContainerResponseContext response) {
        return response.hasEntity() && !(response.getEntity() instanceof StreamingOutput);
    }

    /** Of the API who signs in may get more; pages are the same for everyone. */
    private static String vary(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/api/") ? VARY_OF_API : VARY;
    }

    private static void complete(ContainerResponseContext response, Representation answer) {
        var headers = response.getHeaders();
        if (response.getStatus() == OK) {
            headers.putSingle(HttpHeaders.ETAG, answer.tag());
        }
        answer.encoding().ifPresent(encoding -> headers.putSingle(HttpHeaders.CONTENT_ENCODING, encoding));
        MediaType type = response.getMediaType();
        // An answer with another entity is another answer, with other headers from here on.
        response.setEntity(answer.body());
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
        // A HEAD is answered without the body, and then nothing else would say how long it is.
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, answer.body().length);
    }

    private static void leaveOutWhatIsKnown(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag != null && EntityTags.contain(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().keySet().removeAll(OF_BODY);
        }
    }

    private static boolean takesGzip(ContainerRequestContext request) {
        return new AcceptEncoding(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)).gzip();
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        return entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(entity);
    }
}
