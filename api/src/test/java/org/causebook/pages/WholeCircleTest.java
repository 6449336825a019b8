package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Role;
import org.causebook.api.editing.Desk;
import org.causebook.api.mail.PostOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promise of Causebook, by three people: a code is encountered, its cause is determined, and those who asked are told. */
@QuarkusTest
class WholeCircleTest {

    private static final String HOOKS = "/api/v1/webhooks";

    /** Far more than any other test asks for one code, so that this one is on top. */
    private static final int CALLS = 12;

    private static final int IN_ONE_CALL = 1_000_000;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    private final List<JsonPath> messages = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            messages.add(JsonPath.from(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        Desk.as(Role.ADMINISTRATOR)
                .get(HOOKS)
                .jsonPath()
                .getList("items.id", Integer.class)
                .forEach(id -> Desk.as(Role.ADMINISTRATOR).delete(HOOKS + "/" + id));
        receiver.stop(0);
    }

    @Test
    void an_unknown_code_becomes_an_answer_and_everyone_who_asked_is_told_once() {
        var code = Long.toString(0xA9C0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
        var address = "met-" + code + "@example.org";
        var news = Newsroom.open(true);
        addWebhook(news.slug());
        try (var office = PostOffice.open();
                var chromium = Chromium.launch();
                var reader = Visit.withoutScripts(chromium.browser(), home);
                var editor = Newsroom.visit(chromium.browser(), home, Role.EDITOR);
                var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            // A reader meets a code that nobody knows, tells about it, and confirms the address.
            var page = reader.open("/codes/" + code + "?catalog=" + news.slug());
            page.locator("[name=doing]").fill("Adding a queue.");
            page.locator("[name=email]").fill(address);
            page.locator("[name=email]").press("Enter");
            assertThat(page.locator("h1")).hasText("Your report about " + code);
            var link = reader.address();
            reader.open(office.await(address, 1).confirmation());
            page.locator(".actions .btn-primary").press("Enter");
            assertThat(page.locator(".notice")).containsText("is confirmed");

            // An editor finds it on top of the queue, and explains it with two clicks and a sentence.
            demand(code, news.slug());
            var desk = editor.open("/admin/encountered");
            assertThat(desk.locator("tbody tr").first()).containsText(code);
            assertThat(desk.locator("tbody tr").first()).containsText("1 report");
            desk.locator("tbody tr a").first().click();
            desk.locator(".actions a.btn-primary").click();
            assertThat(desk.locator("#catalog")).hasValue(news.slug());
            desk.locator("#meaning").fill("The queue is full.");
            desk.locator("[name='causes[0].explanation']").fill("Nobody has collected what was printed.");
            desk.locator(".editor-bar [value=submit]").click();
            assertThat(desk.locator("[data-toast]")).containsText("Submitted");

            // A reviewer publishes it.
            var review = reviewer.open(news.work(code));
            review.locator(".page-head a[href*='/review/']").click();
            review.locator("[data-press=a]").click();
            assertThat(review.locator("[data-toast]")).containsText("Published");

            // The private link leads to the answer.
            reader.open(link);
            assertThat(page.locator(".notice")).containsText("There is an answer now.");
            page.locator(".notice a").press("Enter");
            assertThat(page.locator(".meaning").first()).hasText("The queue is full.");

            // The receiver of the webhook and the reader have got one message each, and get no other.
            var told = office.await(address, 2);
            assertThat(told.subject()).isEqualTo("There is an answer about " + code);
            assertThat(told.text()).contains("/catalogs/" + news.slug() + "/" + code);
            await().atMost(Duration.ofSeconds(20)).until(() -> !messages.isEmpty());
            await().during(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(10))
                    .until(() ->
                            messages.size() == 1 && office.lettersTo(address).size() == 2);
            assertThat(messages.get(0).getString("event")).isEqualTo("published");
            assertThat(messages.get(0).getString("code")).isEqualTo(code);
            assertThat(reader.complaints()).isEmpty();
            assertThat(editor.complaints()).isEmpty();
            assertThat(reviewer.complaints()).isEmpty();
        }
    }

    private void addWebhook(String catalog) {
        var url = "http://localhost:" + receiver.getAddress().getPort() + "/";
        Desk.as(
                        Role.ADMINISTRATOR,
                        "{\"name\": \"Circle\", \"url\": \"%s\", \"format\": \"json\", \"kinds\": [\"published\"], \"catalog\": \"%s\"}"
                                .formatted(url, catalog))
                .post(HOOKS)
                .then()
                .statusCode(201);
    }

    private static void demand(String code, String catalog) {
        for (int i = 0; i < CALLS; i++) {
            Desk.as(
                            Role.ENGINEER,
                            "{\"sightings\": [{\"code\": \"%s\", \"catalog\": \"%s\", \"count\": %d, \"product\": \"Print server 4.1\"}]}"
                                    .formatted(code, catalog, IN_ONE_CALL))
                    .post("/api/v1/sightings")
                    .then()
                    .statusCode(200);
        }
    }
}
