package org.causebook.api.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Locale;
import java.util.Optional;
import org.causebook.account.CurrentSession;
import org.causebook.account.NewSession;
import org.jspecify.annotations.Nullable;

/** The cookie that keeps a browser signed in. It goes with the browser's session; how long it is good, the server says. */
@RequestScoped
class SessionCookie implements CurrentSession {

    private static final String NAME = "causebook_session";
    private static final int MAX_LENGTH = 200;

    private final CurrentVertxRequest request;
    private @Nullable NewCookie answer;

    @Inject
    SessionCookie(CurrentVertxRequest request) {
        this.request = request;
    }

    static Optional<String> token(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty() && value.length() <= MAX_LENGTH);
    }

    @Override
    public Optional<String> token() {
        return token(request.getCurrent());
    }

    @Override
    public void begin(NewSession session) {
        answer = cookie(session.token(), NewCookie.DEFAULT_MAX_AGE);
    }

    @Override
    public void end() {
        answer = cookie("", 0);
    }

    /** The cookie that the answer has to carry; empty when it has nothing to say about it. */
    Optional<NewCookie> answer() {
        return Optional.ofNullable(answer);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(isSecure(request.getCurrent()))
                .maxAge(maxAge)
                .build();
    }

    /** A proxy may have the certificate; the browser says how it came, and lying about it hurts nobody else. */
    private static boolean isSecure(RoutingContext context) {
        var origin = context.request().getHeader("Origin");
        return context.request().isSSL()
                || "https".equals(context.request().scheme())
                || (origin != null && origin.toLowerCase(Locale.ROOT).startsWith("https:"));
    }
}
