package org.causebook.api.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.causebook.signin.Client;
import org.causebook.signin.CurrentSession;
import org.causebook.signin.NewSession;

/**
 * The cookies of a browser. One keeps it signed in until it is closed, or as long as the server allows. The other makes
 * it known to the limit on password guessing, and is sent to the sign-in pages only. Over TLS their names have the prefixes
 * by which browsers refuse them from other hosts of the domain and over plain HTTP.
 */
@RequestScoped
class SessionCookie implements CurrentSession {

    private static final String SESSION = "causebook_session";
    private static final String DEVICE = "causebook_device";
    private static final String ROOT = "/";

    /** For a cookie of the whole host, and for one of a path. */
    private static final String HOST_PREFIX = "__Host-";

    private static final String PATH_PREFIX = "__Secure-";
    private static final String DEVICE_PATH = "/sign-in";
    private static final Duration DEVICE_LIFE = Duration.ofDays(180);
    private static final int MAX_LENGTH = 200;

    private final CurrentVertxRequest request;
    private final List<NewCookie> cookies = new ArrayList<>();

    @Inject
    SessionCookie(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Sets the cookies that a session's beginning or end asks for, and keeps the response out of caches. */
    @Provider
    static class Filter implements ContainerResponseFilter {

        private final SessionCookie session;

        @Inject
        Filter(SessionCookie session) {
            this.session = session;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            for (var cookie : session.cookies()) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }
    }

    static Optional<String> token(RoutingContext context) {
        return value(context, SESSION);
    }

    @Override
    public Optional<String> token() {
        return token(request.getCurrent());
    }

    @Override
    public Client client() {
        var context = request.getCurrent();
        return new Client(RequestActor.origin(context), value(context, DEVICE).orElse(null));
    }

    @Override
    public void begin(NewSession session) {
        if (session.device() != null) {
            rememberDevice(session.device());
        }
        cookies.add(cookie(SESSION, session.token(), ROOT, NewCookie.DEFAULT_MAX_AGE));
    }

    @Override
    public void rememberDevice(String device) {
        cookies.add(cookie(DEVICE, device, DEVICE_PATH, (int) DEVICE_LIFE.toSeconds()));
    }

    @Override
    public void end() {
        cookies.add(cookie(SESSION, "", ROOT, 0));
    }

    /** The cookies that the response must set. */
    List<NewCookie> cookies() {
        return cookies;
    }

    private NewCookie cookie(String name, String value, String path, int maxAge) {
        boolean secure = isSecure(request.getCurrent());
        var prefix = path.equals(ROOT) ? HOST_PREFIX : PATH_PREFIX;
        return new NewCookie.Builder(secure ? prefix + name : name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure)
                .maxAge(maxAge)
                .build();
    }

    /** A name without a prefix counts only where the request does not show that it came over TLS. */
    private static Optional<String> value(RoutingContext context, String name) {
        var prefixed = Stream.of(HOST_PREFIX + name, PATH_PREFIX + name);
        return (isSecure(context) ? prefixed : Stream.concat(prefixed, Stream.of(name)))
                .map(context.request()::getCookie)
                .filter(Objects::nonNull)
                .findFirst()
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty() && value.length() <= MAX_LENGTH);
    }

    /** TLS may end at a proxy. Then the browser says how it came, and a false answer harms only itself. */
    private static boolean isSecure(RoutingContext context) {
        var origin = context.request().getHeader("Origin");
        return context.request().isSSL()
                || "https".equals(context.request().scheme())
                || (origin != null && origin.toLowerCase(Locale.ROOT).startsWith("https:"));
    }
}
