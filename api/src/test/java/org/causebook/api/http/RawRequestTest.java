package org.causebook.api.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a raw socket can send, and whether a connection that was promised to close does. */
@QuarkusTest
class RawRequestTest {

    private static final String GET = "GET /api/v1/catalogs HTTP/1.1\r\n";
    private static final String HOST = "Host: localhost\r\n";
    private static final String POST =
            "POST /api/v1/lookups HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";
    private static final int TIMEOUT_MILLIS = 10_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/catalogs HTTP/1.0\r\n\r\n",
                "GET /catalogs HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                GET + "\r\n",
                GET + "Host: a b:x\r\n\r\n",
                GET + "Host: a\r\nHost: b\r\n\r\n",
                "GET /api/v1/catalogs HTTP/1.2\r\n" + HOST + "\r\n",
                POST + "Transfer-Encoding: xchunked\r\n\r\n"
            })
    void a_request_that_is_not_plain_http_is_refused_with_a_problem_and_the_connection_closes(String request)
            throws IOException {
        var answer = exchange(request);
        assertThat(answer.lines().findFirst().orElse("")).contains(" 400 ");
        assertThat(answer).contains("application/problem+json", "nosniff", "\"/problems/bad-request\"");
        assertThat(answer).containsIgnoringCase("\r\nConnection: close\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                POST + "Content-Length: 15\r\nTransfer-Encoding: chunked\r\n\r\nf\r\n{\"codes\":[\"3\"]}\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                POST + "Content-Length: +2\r\n\r\n{}",
                GET + HOST + "X: a\u0000b\r\n\r\n",
                GET + HOST + "X: a\u0001b\r\n\r\n",
                "GET /api/v1/catalogs HTTP/1.1\r\nHost : localhost\r\n\r\n"
            })
    void a_request_that_two_servers_could_read_differently_is_refused_and_the_connection_closes(String request)
            throws IOException {
        assertThat(exchange(request).lines().findFirst().orElse("")).contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void a_balancer_that_asks_for_health_over_http_1_0_need_not_name_a_host(String check) throws IOException {
        assertThat(exchange("GET /q/health/" + check + " HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "Close", "te, Close", "TE,close"})
    void a_connection_closes_when_the_request_asks_for_it(String options) throws IOException {
        assertThat(exchange(GET + HOST + "Connection: " + options + "\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_cached_answer_is_no_way_around_and_keeps_nothing_of_the_connection_that_it_came_by() throws IOException {
        var lookup = "GET /api/v1/codes/1722 HTTP/1.1\r\n" + HOST;
        assertThat(exchange(lookup + "Connection: te, close\r\n\r\n"))
                .containsIgnoringCase("\r\nConnection: close\r\n");
        assertThat(exchange(lookup + "Connection: te, close\r\n\r\n"))
                .containsIgnoringCase("\r\nConnection: close\r\n");
        assertThat(exchange(lookup + "Host: b\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        var first = exchange(lookup + "\r\n" + lookup + "Connection: te, close\r\n\r\n");
        assertThat(first.split("HTTP/1.1 200 ", -1)).hasSize(3);
        assertThat(first.split("(?i)Connection: close", -1)).hasSize(2);
    }

    @Test
    void an_address_that_is_too_long_closes_the_connection() throws IOException {
        assertThat(exchange("GET /api/v1/codes/" + "1".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("/problems/address-too-long");
    }

    @Test
    void a_body_that_is_too_long_closes_the_connection_although_it_is_not_sent() throws IOException {
        assertThat(exchange(POST + "Content-Length: 99999999\r\n\r\n{"))
                .startsWith("HTTP/1.1 413 ")
                .contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "text/", "/", "a/b/c", "text/plain, text/html", ";"})
    void a_content_type_that_is_none_is_refused(String type) throws IOException {
        for (var path : new String[] {"/api/v1/scans", "/api/v1/lookups", "/sign-in", "/scan"}) {
            var answer = exchange("POST " + path + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type
                    + "\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(answer).startsWith("HTTP/1.1 415 ").contains("/problems/unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "UTF-16LE", "\"utf-32\""})
    void a_log_in_a_character_set_that_would_be_misread_is_refused(String charset) throws IOException {
        var answer = exchange("POST /api/v1/scans HTTP/1.1\r\n" + HOST + "Content-Type: text/plain; charset=" + charset
                + "\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("/problems/unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/codes/%zz", "/catalogs/%", "/api/v1/catalogs/%4"})
    void a_path_that_cannot_be_decoded_is_refused(String path) throws IOException {
        assertThat(exchange("GET " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void a_body_in_chunks_may_be_empty() throws IOException {
        assertThat(exchange(POST + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("/problems/");
    }

    @Test
    void http_1_0_with_a_host_is_answered() throws IOException {
        assertThat(exchange("GET /api/v1/catalogs HTTP/1.0\r\n" + HOST + "\r\n"))
                .contains(" 200 OK\r\n")
                .endsWith("}");
    }

    /** Everything that is answered until the connection is closed. */
    private static String exchange(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
