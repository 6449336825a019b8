package org.causebook.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.causebook.api.problem.Problem;
import org.causebook.api.request.ClosingConnection;

/** Sends a problem from below the resources. */
@ApplicationScoped
public class ProblemAnswer {

    private final ObjectMapper json;

    @Inject
    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request. The connection is closed, because the rest of the request could be anything. */
    public void send(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ClosingConnection.after(context);
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(bytes(problem)));
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is plain data", impossible);
        }
    }
}
