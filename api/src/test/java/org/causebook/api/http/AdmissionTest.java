package org.causebook.api.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.causebook.api.request.RequestConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AdmissionTest {

    /** More than there are threads to work on requests. */
    private static final int SLOW_SENDERS = 400;

    @Inject
    WaitingResource waiting;

    @Inject
    RequestConfig config;

    @BeforeEach
    void begin() {
        waiting.begin();
    }

    @Test
    void one_request_too_many_is_told_to_come_back_and_later_ones_are_served() {
        await().atMost(20, SECONDS).until(() -> call().get("/api/v1/codes/3").statusCode() == 200);
        var answers = Stream.generate(AdmissionTest::ask)
                .limit(config.maxConcurrent())
                .toList();
        await().atMost(20, SECONDS).until(() -> waiting.waiting() == config.maxConcurrent());

        var refused = call().get("/api/v1/catalogs");
        var prepared = call().get("/api/v1/codes/3");
        waiting.end();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/overloaded");
        assertThat(prepared.statusCode()).isEqualTo(200);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("done"));
        assertThat(call().get("/api/v1/catalogs").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/lookups, application/json", "/api/v1/scans, text/plain"})
    void those_who_send_slowly_keep_nobody_waiting(String path, String type) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_SENDERS; i++) {
                slow.add(beginToSend(path, type));
            }
            assertThat(call().get("/api/v1/catalogs").statusCode()).isEqualTo(200);
            assertThat(call().get("/api/v1/codes/4711").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private static CompletableFuture<HttpResponse<String>> ask() {
        var request = HttpRequest.newBuilder(address("/api/v1/waiting")).build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, BodyHandlers.ofString());
    }

    private static Socket beginToSend(String path, String type) throws IOException {
        var server = address("/");
        var socket = new Socket(server.getHost(), server.getPort());
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 1000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
