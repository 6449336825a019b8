package org.causebook.api.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A token that a request shows to say who makes it. */
final class PresentedToken extends BaseAuthenticationRequest {

    /** Where tokens of a kind are taken, and nowhere else. */
    enum Kind {
        /** In the cookie, for pages: a browser sends it by itself, even when another site makes it do so. */
        SESSION,
        /** In the header Authorization, for the API: no browser sends that by itself. */
        API_TOKEN
    }

    private final Kind kind;
    private final String secret;
    private final String origin;

    PresentedToken(Kind kind, String secret, String origin) {
        this.kind = kind;
        this.secret = secret;
        this.origin = origin;
    }

    Kind kind() {
        return kind;
    }

    String secret() {
        return secret;
    }

    /** Network address that the request came from. */
    String origin() {
        return origin;
    }
}
