package org.causebook.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of its own: the one of the other tests would be gone afterwards. */
class DrainingTest {

    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final int WORKERS = 4;

    private final Vertx vertx = Vertx.vertx();
    private final Draining draining = new Draining(() -> DELAY);
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        var router = Router.router(vertx);
        router.route().handler(draining::endConnection);
        router.route()
                .handler(context -> vertx.setTimer(5, late -> context.response().end("ok")));
        server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_client_that_heeds_readiness_loses_no_request() throws Exception {
        assertThat(ready()).isTrue();
        var loops = new ArrayList<CompletableFuture<List<String>>>();
        for (int i = 0; i < WORKERS; i++) {
            loops.add(CompletableFuture.supplyAsync(this::askWhileReady));
        }
        TimeUnit.MILLISECONDS.sleep(200);

        draining.begin(new ShutdownDelayInitiatedEvent());
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);

        for (var loop : loops) {
            assertThat(loop.get(10, TimeUnit.SECONDS)).isNotEmpty().allMatch("ok"::equals);
        }
    }

    @Test
    void every_answer_ends_its_connection_from_the_signal_on() throws Exception {
        assertThat(headers()).noneMatch(DrainingTest::closes);

        draining.begin(new ShutdownDelayInitiatedEvent());

        assertThat(headers()).anyMatch(DrainingTest::closes);
    }

    @Test
    void http_2_is_told_to_go_elsewhere_and_what_has_begun_is_answered() throws Exception {
        var options =
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);
        var client = vertx.createHttpClient(options);
        var goneAway = new CompletableFuture<Long>();
        draining.begin(new ShutdownDelayInitiatedEvent());

        var body = client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                .onSuccess(request ->
                        request.connection().goAwayHandler(goAway -> goneAway.complete(goAway.getErrorCode())))
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        assertThat(body).hasToString("ok");
        assertThat(goneAway.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void where_nobody_asks_for_readiness_nothing_is_waited_for() throws Exception {
        long begun = System.nanoTime();

        draining.begin(new ShutdownDelayInitiatedEvent());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(DELAY);
        assertThat(ready()).isFalse();
    }

    /** As a load balancer does, which asks for readiness more often than the delay is long. */
    private List<String> askWhileReady() {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answers = new ArrayList<String>();
        long checked = System.nanoTime();
        boolean ready = true;
        while (ready) {
            answers.add(answer(client));
            if (System.nanoTime() - checked > DELAY.toNanos() / 20) {
                ready = ready();
                checked = System.nanoTime();
            }
        }
        return answers;
    }

    private String answer(HttpClient client) {
        try {
            return client.send(request(), BodyHandlers.ofString()).body();
        } catch (IOException lost) {
            return lost.toString();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return stopped.toString();
        }
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
                .build();
    }

    private boolean ready() {
        return draining.call().await().indefinitely().getStatus() == Status.UP;
    }

    private List<String> headers() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
                var answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return answer.lines().takeWhile(line -> !line.isEmpty()).toList();
        }
    }

    private static boolean closes(String header) {
        return header.equalsIgnoreCase("Connection: close");
    }
}
