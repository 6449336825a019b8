package org.causebook.api.caching;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Instant;
import org.causebook.catalog.Position;

/** Takes answers that may be kept to the {@link PreparedAnswers}, as they are about to be sent. */
@ApplicationScoped
class KeepAnswers {

    private final CurrentVertxRequest current;
    private final PreparedAnswers answers;

    @Inject
    KeepAnswers(CurrentVertxRequest current, PreparedAnswers answers) {
        this.current = current;
        this.answers = answers;
    }

    /** Keeps a public answer when its request allows it and it says which state of the database it shows. */
    void offer(ContainerResponseContext response, Representation body) {
        var context = current.getCurrent();
        var filling = Filling.of(context);
        var asOf = response.getHeaderString(Readership.POSITION);
        if (filling != null && asOf != null) {
            var headers = headers(context.response().headers(), response);
            answers.keep(filling.key(), prepared(response, headers, body, Position.parse(asOf)));
        }
    }

    private static PreparedAnswer prepared(
            ContainerResponseContext response, MultiMap headers, Representation body, Position asOf) {
        var tag = response.getHeaderString(jakarta.ws.rs.core.HttpHeaders.ETAG);
        return PreparedAnswer.of(response.getStatus(), headers, body.body(), tag, asOf, Instant.now());
    }

    /** As bytes, so that they are not encoded again for every answer. */
    private static MultiMap headers(MultiMap alreadySet, ContainerResponseContext response) {
        var all = HttpHeaders.headers();
        alreadySet.forEach((name, value) -> all.set(optimised(name), optimised(value)));
        response.getStringHeaders()
                .forEach((name, values) -> all.set(
                        optimised(name),
                        values.stream().map(KeepAnswers::optimised).toList()));
        return all.remove(HttpHeaders.CONTENT_LENGTH);
    }

    private static CharSequence optimised(String text) {
        return HttpHeaders.createOptimized(text);
    }
}
