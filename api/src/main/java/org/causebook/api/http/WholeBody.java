package org.causebook.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.RequestConfig;

/**
 * Reads a body before anyone works on its request: a sender who takes time takes nobody's thread. Logs, which may be
 * long, are left to the resource, which reads them as they come.
 */
@ApplicationScoped
class WholeBody {

    /** After {@link CrossOrigin}, before {@link Admission}. */
    private static final int EARLY = 8_000;

    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RequestRules rules;
    private final ProblemAnswer answer;
    private final int most;

    @Inject
    WholeBody(RequestRules rules, ProblemAnswer answer, RequestConfig config) {
        this.rules = rules;
        this.answer = answer;
        this.most = Math.toIntExact(config.maxBody().asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, EARLY);
    }

    private void read(RoutingContext context) {
        var request = context.request();
        if (WITHOUT.contains(request.method()) || rules.isLog(request) || isStream(request)) {
            context.next();
        } else {
            read(context, request);
        }
    }

    /** Of HTTP/2 one connection carries many requests, and where one began as an upgrade its body was read already. */
    private static boolean isStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    private void read(RoutingContext context, HttpServerRequest request) {
        var body = Buffer.buffer();
        request.handler(part -> append(context, body, part));
        // Whoever sent it is gone.
        request.exceptionHandler(gone -> request.connection().close());
        request.endHandler(end -> passOn(context, body));
        request.resume();
    }

    private void append(RoutingContext context, Buffer body, Buffer part) {
        if (body.length() + part.length() > most) {
            answer.send(context, Problem.of(ProblemType.BODY_TOO_LARGE));
        } else {
            body.appendBuffer(part);
        }
    }

    private static void passOn(RoutingContext context, Buffer body) {
        if (!context.response().ended()) {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }
}
