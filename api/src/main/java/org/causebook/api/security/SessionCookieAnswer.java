package org.causebook.api.security;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Sends the cookie of a session that began or ended with the request, and keeps caches from keeping it. */
@Provider
class SessionCookieAnswer implements ContainerResponseFilter {

    private final SessionCookie cookie;

    @Inject
    SessionCookieAnswer(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        cookie.answer().ifPresent(answer -> {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, answer);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        });
    }
}
