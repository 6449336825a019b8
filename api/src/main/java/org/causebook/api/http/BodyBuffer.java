package org.causebook.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.RequestConfig;

/**
 * Reads a body before anyone works on its request, so that a slow sender takes nobody's thread, and refuses a form that
 * is not well-formed. Logs, which may be long, are left to the resource, which reads them as they come.
 */
@ApplicationScoped
class BodyBuffer {

    /** After {@link CrossOrigin}, before {@code ConcurrencyLimit}. */
    private static final int EARLY = 8_000;

    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String READ = BodyBuffer.class.getName();

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ProblemAnswer answer;
    private final BodyHandler reader;

    @Inject
    BodyBuffer(ProblemAnswer answer, RequestConfig config) {
        this.answer = answer;
        this.reader = BodyHandler.create(false)
                .setBodyLimit(config.maxBody().asLongValue())
                .setMergeFormAttributes(false);
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, EARLY);
        filters.register(this::check, EARLY - 1);
    }

    private void read(RoutingContext context) {
        var request = context.request();
        if (WITHOUT.contains(request.method()) || RequestGate.isLog(request) || isStream(request) || isEmpty(request)) {
            context.next();
        } else {
            context.put(READ, true);
            request.resume();
            reader.handle(context);
        }
    }

    /** Of HTTP/2 one connection carries many requests, and the framework fails where a body was read before it. */
    private static boolean isStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    /** The reader says nothing of an empty body, and the framework would wait for it. */
    private static boolean isEmpty(HttpServerRequest request) {
        return "0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }

    /** Ends a body in chunks that had none. */
    @Provider
    @PreMatching
    static final class EmptyBody implements ContainerRequestFilter {

        private final jakarta.inject.Provider<RoutingContext> context;

        @Inject
        EmptyBody(jakarta.inject.Provider<RoutingContext> context) {
            this.context = context;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            var routing = context.get();
            if (routing.get(READ) != null && routing.body().buffer() == null) {
                request.setEntityStream(InputStream.nullInputStream());
            }
        }
    }

    private void check(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        var body = context.body().buffer();
        if (type == null
                || body == null
                || !type.toLowerCase(Locale.ROOT).contains(FORM)
                || isForm(body.toString(StandardCharsets.ISO_8859_1))) {
            context.next();
        } else {
            answer.send(context, Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not a well-formed form."));
        }
    }

    /** Whether fields have names, escapes spell UTF-8, and nothing holds NUL, which PostgreSQL cannot store. */
    private static boolean isForm(String body) {
        return PercentEncoding.isUtf8(body)
                && !body.contains("%00")
                && body.indexOf('\0') < 0
                && Arrays.stream(body.split("&")).noneMatch(field -> field.startsWith("="));
    }
}
