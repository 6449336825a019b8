package org.causebook.api.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostlessRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b:x\r\n"})
    void a_request_without_a_proper_host_is_a_problem(String host) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var request = "GET /api/v1/codes/3 HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "nosniff", "\"/problems/bad-request\"");
        }
    }
}
