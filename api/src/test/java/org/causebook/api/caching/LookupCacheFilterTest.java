package org.causebook.api.caching;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.counting.SightingCounter;
import org.causebook.catalog.Position;
import org.causebook.freshness.ChangeWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the rows is changed here without saying so: an answer that shows it was read anew. */
@QuarkusTest
class LookupCacheFilterTest {

    private static final String REQUEST_ID = "x-request-id";
    private static final String CODE = "/api/v1/codes/2148598792";
    private static final String PAGE = "/codes/2148598792";

    @Inject
    OtherNode other;

    @Inject
    CachingConfig config;

    @Inject
    SightingCounter counter;

    @AfterEach
    void putBack() {
        other.putBack();
        awaitChanges();
    }

    @ParameterizedTest
    @ValueSource(strings = {CODE, PAGE, CODE + "?catalog=iissync"})
    void an_answer_is_given_again_until_something_changes(String path) {
        other.say("first");
        other.tellOfAChange();
        await().atMost(60, SECONDS).until(() -> get(path).asString().contains("first"));

        other.say("second");

        assertThat(get(path).asString()).contains("first");
        other.tellOfAChange();
        await().atMost(60, SECONDS).until(() -> get(path).asString().contains("second"));
    }

    @Test
    void a_change_of_which_no_word_came_is_found_all_the_same() {
        prepare("first");
        other.say("second");

        other.changeSilently();

        awaitMeaning("second");
    }

    @Test
    void a_change_while_nobody_listened_is_found_afterwards() {
        prepare("first");
        other.say("second");

        other.cutWhoListens();
        other.tellOfAChange();

        awaitMeaning("second");
        prepare("third");
        other.say("fourth");
        assertThat(get(CODE).asString()).contains("third");
    }

    @Test
    void what_was_answered_to_someone_signed_in_is_not_given_to_others() {
        prepare("first");
        other.say("second");

        var own = call().header("Authorization", TestPeople.bearer(Role.EDITOR)).get(CODE);

        assertThat(own.asString()).contains("second");
        assertThat(own.header("Cache-Control")).isEqualTo("no-store");
        assertThat(get(CODE).asString()).contains("first");
    }

    @Test
    void a_cookie_makes_no_difference_to_a_public_page() {
        var page = call().cookie(TestPeople.COOKIE, TestPeople.session(Role.EDITOR))
                .header("Accept", "text/html")
                .get(PAGE);

        assertThat(page.header("Cache-Control")).startsWith("public");
        assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_cached_answer_has_the_same_head_as_the_first() {
        other.tellOfAChange();
        awaitChanges();
        for (var accept : new String[] {"application/json", "*/*"}) {
            var first = call().header("Accept", accept).get(CODE);
            var again = call().header("Accept", accept).get(CODE);
            assertThat(head(again)).containsExactlyInAnyOrderElementsOf(head(first));
            assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        }
    }

    @Test
    void requests_that_come_at_once_are_answered_in_their_order_with_the_same_bytes() throws IOException {
        var ask = "GET " + CODE + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var other = ask.replace(CODE, "/api/v1/codes/3");
        var last = ask.replace("localhost\r\n", "localhost\r\nConnection: close\r\n");
        exchange(last);

        var answers = exchange(ask + other + ask + last).split("(?=HTTP/1.1 200 OK)");

        assertThat(answers).hasSize(4);
        assertThat(answers[1]).contains("\"query\":\"3\"");
        assertThat(lines(answers[2])).isEqualTo(lines(answers[0]));
        assertThat(lines(answers[3])).containsAll(lines(answers[0]));
    }

    /** All that is answered until the connection is closed. */
    private static String exchange(String requests) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(requests.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** All headers but the one that tells requests apart, which every answer has once. */
    private static List<Header> head(Response answer) {
        assertThat(answer.headers().getList(REQUEST_ID)).hasSize(1);
        return answer.headers().asList().stream()
                .filter(header -> !header.hasSameNameAs(new Header(REQUEST_ID, "")))
                .toList();
    }

    /** The body is the last line. Names of headers are the same in any case. */
    private static Set<String> lines(String answer) {
        return answer.lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(REQUEST_ID))
                .map(line -> line.startsWith("{") ? line : line.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void a_cached_answer_is_not_sent_to_who_has_it() {
        prepare("first");
        var tag = get(CODE).header("ETag");

        var again = call().header("If-None-Match", tag).get(CODE);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(call().header("If-None-Match", "\"other\"").get(CODE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_head_tells_of_a_cached_answer_all_but_its_body() {
        prepare("first");
        var full = get(CODE);

        var head = call().head(CODE);

        assertThat(head(head)).containsExactlyInAnyOrderElementsOf(head(full));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void what_is_not_cached_yet_is_not_sent_to_who_has_it_either() {
        var tag = get(CODE).header("ETag");
        other.tellOfAChange();

        var again = call().header("If-None-Match", tag).get(CODE);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void an_escaped_address_gets_the_same_answer() {
        var plain = get("/api/v1/codes/00000000087");
        var escaped = call().urlEncodingEnabled(false).get("/api/v1/codes/%300000000087");

        assertThat(head(escaped)).containsExactlyInAnyOrderElementsOf(head(plain));
        assertThat(escaped.asString()).isEqualTo(plain.asString());
    }

    @Test
    void each_of_many_at_once_gets_its_own_answer() {
        var client = HttpClient.newHttpClient();
        var answers = IntStream.range(0, 60)
                .mapToObj(number -> "0x%012X".formatted(number))
                .collect(toMap(identity(), code -> ask(client, code)));

        answers.forEach((code, answer) -> {
            assertThat(answer.join().statusCode()).as(code).isEqualTo(200);
            assertThat(JsonPath.from(answer.join().body()).getString("query")).isEqualTo(code);
        });
    }

    private static CompletableFuture<HttpResponse<String>> ask(HttpClient client, String code) {
        var request = HttpRequest.newBuilder(address("/api/v1/codes/" + code)).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    @Test
    void a_response_is_not_cached_when_a_newer_change_is_known() {
        var filter = new LookupCacheFilter(config, new KnownPosition(at(7)), counter);
        var key = new LookupCacheFilter.Key("/codes/3", "", false);

        assertThat(filter.put(key, readAt(6))).isFalse();
        assertThat(filter.put(key, readAt(7))).isTrue();
        assertThat(filter.put(key, readAt(8))).isTrue();
    }

    private record KnownPosition(Position position) implements ChangeWatch {

        @Override
        public Freshness now() {
            return new Current(position);
        }

        @Override
        public void look() {
            throw new UnsupportedOperationException("the cache asks nobody");
        }
    }

    private static Position at(long sequence) {
        return new Position(new UUID(0, 1), sequence);
    }

    private static CachedResponse readAt(long sequence) {
        return new CachedResponse(
                200, HttpHeaders.headers(), Buffer.buffer("three"), at(sequence), Instant.EPOCH, List.of());
    }

    private void prepare(String meaning) {
        other.say(meaning);
        other.tellOfAChange();
        awaitMeaning(meaning);
        get(CODE);
    }

    /** Waits until this node has heard of all changes. */
    private void awaitChanges() {
        await().atMost(60, SECONDS)
                .until(() -> get("/api/v1/codes/3").header("Causebook-Position").equals(other.position()));
    }

    private static void awaitMeaning(String meaning) {
        await().atMost(60, SECONDS).until(() -> get(CODE).asString().contains(meaning));
    }

    private static Response get(String path) {
        return call().get(path);
    }
}
