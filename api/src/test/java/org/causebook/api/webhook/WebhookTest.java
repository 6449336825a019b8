package org.causebook.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.causebook.account.Role;
import org.causebook.api.editing.Desk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real messages to a receiver on this machine, which the configuration of the tests lets webhooks reach as localhost. */
@QuarkusTest
class WebhookTest {

    private static final String HOOKS = "/api/v1/webhooks";

    /** A message as it arrived. */
    private record Received(String path, String host, String time, String signature, String event, String body) {

        JsonPath json() {
            return JsonPath.from(body);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void close() {
        as("").get(HOOKS).jsonPath().getList("items.id", Integer.class).forEach(id -> as("").delete(HOOKS + "/" + id));
        receiver.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                exchange.getRequestURI().toString(),
                headers.getFirst("Host"),
                headers.getFirst("Causebook-Timestamp"),
                headers.getFirst("Causebook-Signature"),
                headers.getFirst("Causebook-Event"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        switch (exchange.getRequestURI().getPath()) {
            case "/broken" -> exchange.sendResponseHeaders(500, -1);
            case "/elsewhere" -> {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/inner");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/long" -> {
                exchange.sendResponseHeaders(200, 0);
                try (var body = exchange.getResponseBody()) {
                    for (int i = 0; i < 1_000; i++) {
                        body.write(new byte[10_000]);
                    }
                } catch (IOException hungUp) {
                    exchange.close();
                }
            }
            default -> exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    @Test
    void an_event_arrives_once_signed_and_only_where_it_is_wanted() throws IOException {
        var desk = Desk.open();
        var other = Desk.open();
        var wanted = add(local("/hook?a=b"), "json", "\"published\"", desk.slug());
        add(local("/other-catalog"), "json", "\"published\"", other.slug());
        add(local("/other-event"), "json", "\"sent-back\"", desk.slug());
        desk.publish("5", Desk.CONTENT);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(id(wanted)), equalTo("delivered"));

        assertThat(received).hasSize(1);
        var message = received.get(0);
        assertThat(message.path()).isEqualTo("/hook?a=b");
        assertThat(message.host())
                .isEqualTo("localhost:" + receiver.getAddress().getPort());
        assertThat(message.event()).isEqualTo("published");
        assertThat(message.json().getString("event")).isEqualTo("published");
        assertThat(message.json().getString("catalog")).isEqualTo(desk.slug());
        assertThat(message.json().getString("code")).isEqualTo("5");
        assertThat(message.json().getInt("revision")).isEqualTo(1);
        assertThat(message.json().getString("url"))
                .isEqualTo("https://causes.example.org/admin/catalogs/" + desk.slug() + "/5");
        assertThat(Long.parseLong(message.time())).isCloseTo(Instant.now().getEpochSecond(), Offset.offset(60L));
        assertThat(message.signature())
                .isEqualTo("sha256="
                        + SendWebhooks.signature(
                                wanted.getString("secret"),
                                message.time(),
                                message.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(as("").get(HOOKS + "/" + id(wanted)).asString()).doesNotContain(wanted.getString("secret"));
    }

    @Test
    void inner_addresses_are_not_reached_and_redirects_not_followed() {
        int port = receiver.getAddress().getPort();
        var literal = id(add("http://127.0.0.1:" + port + "/inner", "json", "\"submitted\"", null));
        var mapped = id(add("http://[::ffff:127.0.0.1]:" + port + "/inner", "json", "\"submitted\"", null));
        var number = id(add("http://2130706433:" + port + "/inner", "json", "\"submitted\"", null));
        var redirect = id(add(local("/elsewhere"), "json", "\"submitted\"", null));
        for (int id : List.of(literal, mapped, number, redirect)) {
            as("").post(HOOKS + "/" + id + "/test").then().statusCode(204);
        }
        for (int id : List.of(literal, mapped, number)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> last(id).getInt("deliveries[0].attempts") > 0
                            && last(id).getString("deliveries[0].answer") != null);
            assertThat(last(id).getString("deliveries[0].answer"))
                    .contains("refused")
                    .contains("inner address");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> last(redirect).get("deliveries[0].status") != null);

        assertThat(last(redirect).getInt("deliveries[0].status")).isEqualTo(302);
        assertThat(state(redirect)).isEqualTo("waiting");
        assertThat(received).extracting(Received::path).containsExactly("/elsewhere");
    }

    @Test
    void a_receiver_that_never_answers_or_fails_delays_nobody_else_and_is_tried_again() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var mute = id(add("http://localhost:" + silent.getLocalPort() + "/", "json", "\"submitted\"", null));
            var broken = id(add(local("/broken"), "json", "\"submitted\"", null));
            var endless = id(add(local("/long"), "json", "\"submitted\"", null));
            var well = id(add(local("/well"), "slack", "\"submitted\"", null));
            var begun = Instant.now();
            var desk = Desk.open();
            desk.begin("5", Desk.CONTENT);
            desk.submit(Role.EDITOR, "5", "\"1\"").then().statusCode(201);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));

            await().atMost(Duration.ofSeconds(8)).until(() -> state(well), equalTo("delivered"));
            await().atMost(Duration.ofSeconds(8)).until(() -> state(endless), equalTo("delivered"));
            await().atMost(Duration.ofSeconds(8)).until(() -> last(broken).get("deliveries[0].status") != null);
            assertThat(last(broken).getInt("deliveries[0].status")).isEqualTo(500);
            assertThat(state(broken)).isEqualTo("waiting");
            assertThat(state(mute)).isEqualTo("waiting");
            await().atMost(Duration.ofSeconds(30)).until(() -> last(mute).getString("deliveries[0].answer") != null);
            assertThat(last(mute).getString("deliveries[0].answer")).contains("time");
            assertThat(last(endless).getString("deliveries[0].answer").length()).isLessThanOrEqualTo(500);
        }
    }

    @Test
    void slack_and_teams_get_what_they_understand_and_no_text_commands_them() {
        var slack = id(add(local("/slack"), "slack", "\"mentioned\"", null));
        var teams = id(add(local("/teams"), "teams", "\"mentioned\"", null));
        var desk = Desk.open();
        desk.begin("5", Desk.CONTENT);
        Desk.as(Role.EDITOR, "{\"text\": \"<!channel> @anna [a](http://evil.example)\"}")
                .post(desk.entry("5") + "/notes")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(slack), equalTo("delivered"));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(teams), equalTo("delivered"));

        assertThat(body("/slack").getString("text"))
                .contains(" mentioned someone in a note on <https://causes.example.org/admin/catalogs/")
                .contains("&lt;!channel&gt;")
                .doesNotContain("<!");
        var card = body("/teams");
        assertThat(card.getString("attachments[0].contentType")).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.getString("attachments[0].content.body[1].inlines[0].type"))
                .isEqualTo("TextRun");
        assertThat(card.getString("attachments[0].content.body[1].inlines[0].text"))
                .contains("[a](http://evil.example)");
    }

    @Test
    void a_paused_webhook_gets_tests_only() {
        var paused = id(add(local("/paused"), "json", "\"submitted\"", null));
        as("").post(HOOKS + "/" + paused + "/pause").then().statusCode(200).body("active", equalTo(false));
        var desk = Desk.open();
        desk.begin("5", Desk.CONTENT);
        desk.submit(Role.EDITOR, "5", "\"1\"").then().statusCode(201);
        as("").post(HOOKS + "/" + paused + "/test").then().statusCode(204);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(paused), equalTo("delivered"));

        assertThat(received).extracting(Received::event).containsExactly("test");
        as("").post(HOOKS + "/" + paused + "/resume").then().statusCode(200).body("active", equalTo(true));
    }

    @Test
    void what_cannot_be_a_webhook_is_refused_and_the_audit_trail_names_the_host_only() {
        as("{\"name\": \"\", \"url\": \"file:///etc/passwd\", \"kinds\": []}")
                .post(HOOKS)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("name", "url", "kinds")));
        as("{\"name\": \"x\", \"url\": \"https://example.org/\", \"kinds\": [\"colour\"]}")
                .post(HOOKS)
                .then()
                .statusCode(400);
        as("").get(HOOKS + "/0").then().statusCode(404).body("type", equalTo("/problems/unknown-webhook"));

        add("https://hooks.example.org/very-secret", "teams", "\"published\"", null);
        as("").get("/api/v1/audit?action=webhook-added&limit=1")
                .then()
                .body(containsString("hooks.example.org"))
                .body(not(containsString("very-secret")));
    }

    private JsonPath body(String path) {
        return received.stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow()
                .json();
    }

    private String local(String path) {
        return "http://localhost:" + receiver.getAddress().getPort() + path;
    }

    private static JsonPath add(String url, String format, String kinds, @Nullable String catalog) {
        var where = catalog == null ? "" : ", \"catalog\": \"" + catalog + "\"";
        return as("{\"name\": \"Test\", \"url\": \"%s\", \"format\": \"%s\", \"kinds\": [%s]%s}"
                        .formatted(url, format, kinds, where))
                .post(HOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static int id(JsonPath created) {
        return created.getInt("webhook.id");
    }

    private static JsonPath last(int webhook) {
        return as("").get(HOOKS + "/" + webhook).jsonPath();
    }

    private static String state(int webhook) {
        var state = last(webhook).getString("deliveries[0].state");
        return state == null ? "" : state;
    }

    private static RequestSpecification as(String json) {
        return json.isEmpty() ? Desk.as(Role.ADMINISTRATOR) : Desk.as(Role.ADMINISTRATOR, json);
    }
}
