package org.causebook.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers say of a cause, and what editors make of it. */
@QuarkusTest
class VerdictJourneyTest {

    private static final Pattern KEY = Pattern.compile("name=\"cause\" value=\"([0-9a-f]{16})\"");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    private final String code =
            Long.toString(0xA9E0_0000L + ThreadLocalRandom.current().nextInt(0x10000));

    @SuppressWarnings("NullAway.Init")
    private Newsroom news;

    /** A published entry with two causes. */
    @BeforeEach
    void publish() {
        news = Newsroom.open(false);
        try (var chromium = Chromium.launch();
                var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            news.begin(reviewer, code, "The queue is full.");
            var page = reviewer.page();
            page.locator("[data-add=causes]").click();
            page.locator("[name='causes[1].explanation']").fill("The second cause.");
            page.locator(".editor-bar [value=publish]").click();
            assertThat(page.locator("[data-toast]")).containsText("Published");
        }
    }

    private String key(int cause) {
        var matcher =
                KEY.matcher(given().accept("text/html").get(news.entry(code)).asString());
        for (int i = 0; i < cause; i++) {
            assertThat(matcher.find()).isTrue();
        }
        return matcher.group(1);
    }

    /** Says it from an address of this machine's network of its own. */
    private void say(int client, String cause, String verdict) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 9, (byte) client}), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), home.getPort()));
            var body = "cause=" + cause + "&verdict=" + verdict;
            var request = "POST " + news.entry(code) + "/verdicts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                    + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    private static ValidatableResponse page(String address) {
        return given().accept("text/html").get(address).then().statusCode(200);
    }

    private String desk() {
        return given().cookie(TestPeople.COOKIE, TestPeople.session(Role.EDITOR))
                .get(news.work(code))
                .asString();
    }

    @Test
    void a_reader_without_scripts_says_which_cause_it_was() {
        try (var chromium = Chromium.launch();
                var reader = Visit.withoutScripts(chromium.browser(), home)) {
            // The browser of the tests says that it is a robot, and those do not count.
            reader.context().setExtraHTTPHeaders(Map.of("User-Agent", "Mozilla/5.0"));
            var page = reader.open("/codes/" + code);
            page.locator(".ask").nth(1).locator("[value=yes]").click();
            assertThat(page.locator("h1")).hasText("Thank you");
            page.locator("main .btn").click();
            assertThat(page.locator("h1")).containsText(code);
        }

        assertThat(desk()).contains("Cause 1: No answers yet", "Cause 2: Helped 1 of 1");
    }

    @Test
    void the_thanks_are_accessible() {
        try (var chromium = Chromium.launch();
                var reader = Visit.of(chromium.browser(), home)) {
            var page = reader.open(news.entry(code));
            page.locator(".ask [value=other]").first().click();
            assertThat(page.locator("h1")).hasText("Thank you");
            PageRules.holdOn(page);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_client_counts_once_for_a_cause() throws IOException {
        var cause = key(1);
        say(1, cause, "no");
        say(1, cause, "yes");
        say(2, cause, "yes");

        assertThat(desk()).contains("Cause 1: Helped 1 of 2");
    }

    @Test
    void readers_see_how_often_a_cause_helped_from_five_answers_on_and_editors_are_offered_an_order()
            throws IOException {
        var cause = key(2);
        for (int client = 1; client <= 4; client++) {
            say(client, cause, "yes");
        }
        page(news.entry(code)).body(not(containsString("Helped")));
        assertThat(desk()).contains("Cause 2: Helped 4 of 4").doesNotContain("/order");
        say(5, cause, "no");
        page(news.entry(code)).body(containsString("Helped 4 of 5"));
        page("/codes/" + code).body(containsString("Helped 4 of 5"));
        page("/codes/" + code + "/embed").body(not(containsString("verdicts")));

        try (var chromium = Chromium.launch();
                var reviewer = Newsroom.visit(chromium.browser(), home, Role.REVIEWER)) {
            var page = reviewer.open(news.work(code));
            PageRules.holdOn(page);
            page.locator("form[action$='/order'] button").click();
            assertThat(page.locator("[name='causes[0].explanation']")).hasValue("The second cause.");
            page.locator(".editor-bar [value=publish]").click();
            assertThat(page.locator("[data-toast]")).containsText("Published");
        }
        assertThat(desk()).contains("Cause 1: Helped 4 of 5").doesNotContain("/order");
    }

    @Test
    void what_is_no_verdict_is_refused_and_a_cause_that_is_gone_counts_nothing() {
        given().formParam("verdict", "yes")
                .formParam("cause", "0123456789abcdef")
                .post(news.entry(code) + "/verdicts")
                .then()
                .statusCode(200);
        given().formParam("verdict", "maybe")
                .post(news.entry(code) + "/verdicts")
                .then()
                .statusCode(400);
        given().header("Origin", "https://other.example.com")
                .formParam("verdict", "yes")
                .formParam("cause", key(1))
                .post(news.entry(code) + "/verdicts")
                .then()
                .statusCode(403);
        given().formParam("verdict", "yes")
                .post("/catalogs/nowhere/1/verdicts")
                .then()
                .statusCode(404);

        assertThat(desk()).contains("Cause 1: No answers yet");
    }
}
