package org.causebook.api.metrics;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.causebook.api.http.ProblemAnswer;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Serves metrics and health on a port of their own, where one is configured, and nowhere else then. The framework has
 * such a port too, but whether there is one is decided when it is built.
 */
@ApplicationScoped
class ManagementPort {

    /** After the filters that count and number requests, before those that answer any. */
    private static final int EARLY = 39_000;

    private static final Pattern MANAGEMENT = Pattern.compile("/q/(metrics|health)(/.*)?");

    private final Vertx vertx;
    private final ProblemAnswer answer;
    private final String host;
    private final OptionalInt wanted;
    private @Nullable Router router;
    private @Nullable HttpServer server;

    @Inject
    ManagementPort(Vertx vertx, ProblemAnswer answer, VertxHttpConfig http, Config config) {
        this.vertx = vertx;
        this.answer = answer;
        this.host = http.host();
        this.wanted = config.port();
    }

    /** Where metrics and health are. */
    @ConfigMapping(prefix = "causebook.management")
    interface Config {

        /** Their port; with the others, on the port of everything else, when there is none. */
        OptionalInt port();
    }

    void register(@Observes Filters filters) {
        if (wanted.isPresent()) {
            filters.register(this::separate, EARLY);
        }
    }

    void onRoutes(@Observes Router all) {
        router = all;
    }

    void onStart(@Observes StartupEvent event) {
        if (wanted.isPresent() && router != null) {
            server = vertx.createHttpServer(
                            new HttpServerOptions().setHost(host).setPort(wanted.getAsInt()))
                    .requestHandler(router);
            try {
                server.listen().toCompletionStage().toCompletableFuture().join();
            } catch (CompletionException failed) {
                throw new IllegalStateException("causebook.management.port cannot be opened", failed);
            }
        }
    }

    void separate(RoutingContext context) {
        var path = context.request().path();
        boolean asked = path != null && MANAGEMENT.matcher(path).matches();
        if (asked == isHere(context.request())) {
            context.next();
        } else {
            answer.send(context, Problem.of(ProblemType.NOT_FOUND));
        }
    }

    /** Where it is; 0 when there is none. */
    int port() {
        return server == null ? 0 : server.actualPort();
    }

    private boolean isHere(HttpServerRequest request) {
        return request.localAddress() != null && request.localAddress().port() == port();
    }
}
