package org.causebook.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.address;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over HTTP/2, which forbids the header Connection. */
@QuarkusTest
class Http2RefusalTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_2).build();

    /** The first request of a connection asks for the upgrade to HTTP/2. */
    @BeforeEach
    void upgrade() throws IOException, InterruptedException {
        assertThat(get("/api/v1/catalogs").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin;x=1, 400, refused-address",
        "/api/v1/codes/%ff, 400, refused-address",
        "/api/v1/catalogs/%00, 400, refused-address",
        "/api/v1/search?q=%00, 400, invalid-request"
    })
    void a_refused_address_is_a_problem(String path, int status, String type) throws IOException, InterruptedException {
        check(get(path), status, type);
    }

    @Test
    void a_body_that_is_too_long_is_a_problem() throws IOException, InterruptedException {
        var body = BodyPublishers.ofString("{\"codes\": [\"" + "a".repeat(3_000_000) + "\"]}");
        check(post("/api/v1/lookups", "application/json", body), 413, "body-too-large");
    }

    @Test
    void the_connection_answers_on_after_a_refusal() throws IOException, InterruptedException {
        check(get("/admin;x=1"), 400, "refused-address");
        check(post("/api/v1/lookups", "application/json", BodyPublishers.ofString("{")), 400, "malformed-request");
        assertThat(get("/api/v1/catalogs").statusCode()).isEqualTo(200);
    }

    private static void check(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("/problems/" + type);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
