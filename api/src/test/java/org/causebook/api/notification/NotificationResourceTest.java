package org.causebook.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Actor;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor, whom nobody else in the tests knows, writes; reviewers decide. */
@QuarkusTest
class NotificationResourceTest {

    private static final String LIST = "/api/v1/notifications";

    private Actor anna = TestPeople.actor(Role.READER);
    private Actor ruth = TestPeople.actor(Role.READER);
    private String annas = "";
    private String ruths = "";

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void meet() {
        anna = TestPeople.someone(Role.EDITOR);
        annas = TestPeople.newToken(anna);
        ruth = TestPeople.someone(Role.REVIEWER);
        ruths = TestPeople.newToken(ruth);
        desk = Desk.open();
    }

    @Test
    void reviewers_hear_of_a_submission_and_the_author_hears_how_it_ends() {
        submit("5");
        as(ruths)
                .get(LIST + "?limit=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items[0].kind", equalTo("submitted"))
                .body("items[0].actor", equalTo(anna.login()))
                .body("items[0].catalog", equalTo(desk.slug()))
                .body("items[0].revision", equalTo(1))
                .body("items[0].text", equalTo("Please look."))
                .body("items[0].read", equalTo(false));
        as(ruths, "{\"comment\": \"Which class?\"}")
                .post(desk.entry("5") + "/revisions/1/return")
                .then()
                .statusCode(200);

        as(annas)
                .get(LIST)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("sent-back"))
                .body("items[0].text", equalTo("Which class?"));
    }

    @Test
    void a_note_tells_whom_it_mentions_and_nobody_else() {
        begin("6");
        note("6", "@" + anna.login() + " wrote to @" + ruth.login() + ", and nobody to @nobody.");
        as(ruths)
                .get(LIST + "?limit=1")
                .then()
                .body("items[0].kind", equalTo("mentioned"))
                .body("items[0].revision", nullValue())
                .body("items[0].text", containsString("nobody to @nobody."));
        as(annas).get(LIST).then().body("items", hasSize(0));
    }

    @Test
    void somebody_hears_of_a_code_that_is_assigned_to_them() {
        var code = Long.toString(0xA9D0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
        as(annas, "{\"sightings\": [{\"code\": \"" + code + "\", \"count\": 1}]}")
                .post("/api/v1/sightings")
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            as(ruths, "{\"login\": \"" + anna.login() + "\"}")
                    .post("/api/v1/sightings/" + code + "/assignment")
                    .then()
                    .statusCode(200);
        }

        as(annas)
                .get(LIST)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("assigned"))
                .body("items[0].catalog", equalTo(""))
                .body("items[0].code", equalTo(code));
    }

    @Test
    void the_bell_leads_to_the_code_that_is_assigned() {
        var code = Long.toString(0xA9D0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
        as(annas, "{\"sightings\": [{\"code\": \"" + code + "\", \"count\": 1}]}")
                .post("/api/v1/sightings");
        as(ruths, "{\"login\": \"" + TestPeople.login(Role.EDITOR) + "\"}")
                .post("/api/v1/sightings/" + code + "/assignment")
                .then()
                .statusCode(200);
        int number = as(TestPeople.token(Role.EDITOR)).get(LIST + "?limit=1").path("items[0].id");

        browser(TestPeople.session(Role.EDITOR))
                .redirects()
                .follow(false)
                .post("/admin/notifications/" + number + "/open")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/admin/encountered/" + code));
    }

    @Test
    void a_note_on_a_code_that_people_met_is_for_staff_and_tells_whom_it_mentions() {
        var code = Long.toString(0xA9E0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
        as(annas, "{\"sightings\": [{\"code\": \"" + code + "\", \"count\": 1}]}")
                .post("/api/v1/sightings");
        var page = "/admin/encountered/" + code;

        browser(TestPeople.session(Role.REVIEWER))
                .redirects()
                .follow(false)
                .formParam("text", "Looks like a driver, @" + anna.login())
                .post(page + "/notes")
                .then()
                .statusCode(303);

        as(annas)
                .get(LIST)
                .then()
                .body("items[0].kind", equalTo("mentioned"))
                .body("items[0].catalog", equalTo(""))
                .body("items[0].code", equalTo(code));
        browser(TestPeople.session(Role.EDITOR))
                .get(page)
                .then()
                .body(containsString("Looks like a driver"))
                .body(not(containsString("Remove this note")));
        browser(TestPeople.session(Role.REVIEWER)).get(page).then().body(containsString("Remove this note"));
    }

    @Test
    void whoever_deletes_a_note_deletes_what_others_were_told_of_it() {
        begin("6");
        int note = note("6", "Ask Peter Smith, @" + ruth.login());
        as(ruths).get(LIST + "?limit=1").then().body("items[0].text", containsString("Peter Smith"));

        as(annas).delete(desk.entry("6") + "/notes/" + note).then().statusCode(204);

        assertThat(as(ruths).get(LIST).asString()).doesNotContain("Peter Smith");
    }

    @Test
    void who_may_not_read_notes_is_not_told_what_they_say() {
        var engineer = TestPeople.someone(Role.ENGINEER);
        begin("7");
        note("7", "@" + engineer.login() + " knows a secret.");

        as(TestPeople.newToken(engineer)).get(LIST).then().statusCode(403);
        var account = "/api/v1/accounts/" + engineer.login();
        Desk.patch(Role.ADMINISTRATOR, "\"0\"", "{\"role\": \"editor\"}")
                .patch(account)
                .then()
                .statusCode(200);
        var promoted = new Actor(engineer.account(), engineer.login(), Role.EDITOR, Role.EDITOR.rights(), "");
        as(TestPeople.newToken(promoted)).get(LIST).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void what_was_read_stays_read_and_what_came_later_stays_unread() {
        begin("8");
        note("8", "One for @" + ruth.login());
        note("8", "Two for @" + ruth.login());
        int first = as(ruths).get(LIST + "?limit=2").path("items[1].id");
        note("8", "Three for @" + ruth.login());

        as(ruths, "{\"upTo\": " + first + "}").post(LIST + "/read").then().statusCode(204);
        as(ruths).get(LIST + "?unread=true").then().body("items", hasSize(2));
        int newest = as(ruths).get(LIST + "?limit=1").path("items[0].id");
        as(ruths).post(LIST + "/" + newest + "/read").then().statusCode(204);
        as(ruths).get(LIST + "?unread=true").then().body("items", hasSize(1));

        as(annas)
                .post(LIST + "/" + newest + "/read")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-notification"));
    }

    @Test
    void what_is_turned_off_does_not_come() {
        as(ruths, "{\"channels\": {\"mentioned\": \"off\"}}")
                .put("/api/v1/account/notifications")
                .then()
                .statusCode(200)
                .body("channels.mentioned", equalTo("off"))
                .body("channels.submitted", equalTo("in-app"));
        begin("9");
        note("9", "For @" + ruth.login());
        as(ruths).get(LIST).then().body("items.kind", not(hasItem("mentioned")));
        as(ruths, "{\"channels\": {\"mentioned\": \"pigeon\"}}")
                .put("/api/v1/account/notifications")
                .then()
                .statusCode(400);
    }

    @Test
    void the_bell_counts_and_opening_one_marks_it_as_read_and_leads_to_the_entry() {
        begin("10");
        note("10", "<script>alert(1)</script> @" + ruth.login());
        var session = TestPeople.session(Role.REVIEWER);
        var mine = TestPeople.login(Role.REVIEWER);
        note("10", "<b>Look</b> @" + mine);

        var page = browser(session).get("/admin/notifications").then().statusCode(200);
        page.body(containsString("&lt;b&gt;Look&lt;/b&gt;")).body(containsString(" unread\""));
        int id = call().header("Authorization", TestPeople.bearer(Role.REVIEWER))
                .get(LIST + "?limit=1")
                .path("items[0].id");
        browser(session)
                .redirects()
                .follow(false)
                .post("/admin/notifications/" + id + "/open")
                .then()
                .statusCode(303)
                .header("Location", containsString("/admin/catalogs/" + desk.slug() + "/10#notes"));
        call().header("Authorization", TestPeople.bearer(Role.REVIEWER))
                .get(LIST + "?limit=1")
                .then()
                .body("items[0].read", equalTo(true));
    }

    private static RequestSpecification browser(String session) {
        return RestAssured.given()
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(TestPeople.COOKIE, session);
    }

    private void begin(String code) {
        as(annas, "{\"code\": \"%s\", \"content\": %s}".formatted(code, Desk.CONTENT))
                .post(desk.catalog() + "/codes")
                .then()
                .statusCode(201);
    }

    private void submit(String code) {
        begin(code);
        as(annas, "{\"comment\": \"Please look.\"}")
                .header("If-Match", "\"1\"")
                .post(desk.entry(code) + "/revisions")
                .then()
                .statusCode(201);
    }

    private int note(String code, String text) {
        return as(annas, "{\"text\": \"%s\"}".formatted(text))
                .post(desk.entry(code) + "/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("note");
    }

    private static RequestSpecification as(String token) {
        return call().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification as(String token, String json) {
        return as(token).contentType("application/json").body(json);
    }
}
