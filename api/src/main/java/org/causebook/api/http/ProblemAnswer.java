package org.causebook.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.IntFunction;
import org.causebook.api.problem.Problem;
import org.causebook.api.request.ClosingConnection;

/** Sends a problem from below the resources. */
@ApplicationScoped
public class ProblemAnswer {

    /** Its answer names the request, which the page for everyone does not. */
    private static final int INTERNAL = 500;

    private final ObjectMapper json;

    /** What a browser shows for a status. */
    private final IntFunction<String> page;

    @Inject
    ProblemAnswer(ObjectMapper json, @Named("error-page") IntFunction<String> page) {
        this.json = json;
        this.page = page;
    }

    /** Ends the request. The connection is closed, because the rest of the request could be anything. */
    public void send(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ClosingConnection.after(context);
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isForBrowser(context) && problem.status() != INTERNAL) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .end(page.apply(problem.status()));
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(Buffer.buffer(bytes(problem)));
        }
    }

    /** As {@code ErrorPages} tells it of requests that come further. */
    private static boolean isForBrowser(RoutingContext context) {
        var path = context.request().path();
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return path != null
                && accept != null
                && accept.contains("text/html")
                && !path.startsWith("/api/")
                && !path.startsWith("/q/");
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is plain data", impossible);
        }
    }
}
