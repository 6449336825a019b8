package org.causebook.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.causebook.api.http.ProblemAnswer;
import org.junit.jupiter.api.Test;

/** Beside the application's own port, which has health and metrics in all other tests. */
@QuarkusTest
class ManagementPortTest {

    @Inject
    Vertx vertx;

    @Inject
    ProblemAnswer answer;

    @Inject
    VertxHttpConfig http;

    @Test
    void metrics_and_health_are_on_that_port_and_nothing_else_is() throws Exception {
        var management = new ManagementPort(vertx, answer, http, () -> OptionalInt.of(0));
        var router = Router.router(vertx);
        router.route().handler(management::separate);
        router.route().handler(context -> context.response().end("served"));
        management.onRoutes(router);
        management.onStart(new StartupEvent());
        var main = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        for (var path : new String[] {"/q/metrics", "/q/health", "/q/health/ready"}) {
            assertThat(get(management.port(), path).asString()).as(path).isEqualTo("served");
            assertThat(get(main.actualPort(), path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : new String[] {"/", "/q/openapi", "/api/v1/codes/3", "/q/healthy"}) {
            assertThat(get(management.port(), path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(main.actualPort(), path).asString()).as(path).isEqualTo("served");
        }
    }

    private static Response get(int port, String path) {
        return RestAssured.given().port(port).get(path);
    }
}
