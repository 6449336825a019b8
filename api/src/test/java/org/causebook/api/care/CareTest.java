package org.causebook.api.care;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known grows old, turns out not to help, or leads to pages that are gone. */
@QuarkusTest
class CareTest {

    private static final String DEAD = "https://support.example.com/kb/Q1";
    private static final String CONTENT = """
            {"symbol": "REGDB_E_CLASSNOTREG", "meaning": "A class is not registered.", "outcome": "error",
             "causes": [{"explanation": "It was never installed.", "confidence": "confirmed",
               "references": [{"label": "Q1", "url": "%s"}]}, {"explanation": "The registry is damaged."}]}""".formatted(DEAD);

    private static final Map<Role, String> SESSIONS = new EnumMap<>(Role.class);

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void publish() {
        desk = Desk.open();
        desk.publish("5", CONTENT);
    }

    @Test
    void an_entry_is_due_after_the_interval_of_its_catalog_until_it_is_reviewed() throws SQLException {
        list("").body("items", hasSize(0));
        post(Role.EDITOR, desk.slug() + "/interval", Map.of("days", "30"))
                .then()
                .statusCode(403);
        post(Role.REVIEWER, desk.slug() + "/interval", Map.of("days", "30"))
                .then()
                .statusCode(303);
        list("").body("items", hasSize(0));
        update("update published_entry set updated_at = now() - interval '40 days' where " + entry());

        var due = today().minusDays(10).toString();
        list("&reason=overdue")
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("5"))
                .body("items[0].dueOn", equalTo(due))
                .body("items[0].owner", nullValue())
                .body("items[0].reasons", equalTo(List.of("overdue")));
        list("&reason=doubtful").body("items", hasSize(0));
        list("&owner=-").body("items", hasSize(1));
        page("/admin/care?reason=overdue&catalog=" + desk.slug())
                .body(containsString("1 entry"))
                .body(containsString("overdue"));

        post(Role.EDITOR, desk.slug() + "/5/reviewed", Map.of("from", "list"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/admin/care"));

        list("").body("items", hasSize(0));
        page("/admin/catalogs/" + desk.slug() + "/5")
                .body(containsString("last reviewed by " + TestPeople.login(Role.EDITOR)))
                .body(containsString("30 days after its last review"));
    }

    @Test
    void a_date_of_its_own_counts_before_the_interval_and_a_review_moves_it_on() throws SQLException {
        post(Role.EDITOR, desk.slug() + "/5/date", Map.of("reviewOn", today().toString()))
                .then()
                .statusCode(303);
        list("").body("items", hasSize(1)).body("items[0].dueOn", equalTo(today().toString()));
        post(Role.EDITOR, desk.slug() + "/5/reviewed", Map.of()).then().statusCode(303);
        list("").body("items", hasSize(0));
        assertThat(text("select review_on from entry_care where entry_id = (select entry_id from published_entry where "
                        + entry() + ")"))
                .isEqualTo(today().plusYears(1).toString());
        post(Role.EDITOR, desk.slug() + "/5/date", Map.of("reviewOn", "2001-01-01"))
                .then()
                .statusCode(422)
                .body(containsString("must be a day of the next ten years"));
        post(Role.EDITOR, desk.slug() + "/5/date", Map.of("reviewOn", "soon"))
                .then()
                .statusCode(422);
    }

    @Test
    void somebody_who_can_edit_answers_for_an_entry() {
        post(Role.EDITOR, desk.slug() + "/5/date", Map.of("reviewOn", today().toString()));
        var reviewer = TestPeople.login(Role.REVIEWER);
        post(Role.EDITOR, desk.slug() + "/5/owner", Map.of("owner", reviewer, "from", "list"))
                .then()
                .statusCode(303);
        list("&owner=" + reviewer).body("items", hasSize(1)).body("items[0].owner", equalTo(reviewer));
        list("&owner=-").body("items", hasSize(0));
        post(Role.EDITOR, desk.slug() + "/5/owner", Map.of("owner", TestPeople.login(Role.ENGINEER)))
                .then()
                .statusCode(422)
                .body(containsString("must be the login of somebody who can edit"));
        post(Role.EDITOR, desk.slug() + "/5/owner", Map.of("owner", "")).then().statusCode(303);
        list("&owner=-").body("items", hasSize(1));
    }

    @Test
    void causes_that_do_not_help_stand_in_the_list_while_their_text_is_the_one_that_was_judged() throws SQLException {
        judge("It was never installed.", 1, 3);
        list("").body("items", hasSize(0));
        judge("The registry is damaged.", 0, 2);
        list("&reason=doubtful")
                .body("items", hasSize(1))
                .body("items[0].yes", equalTo(1))
                .body("items[0].answers", equalTo(6));
        judge("A text of old.", 10, 0);
        list("&reason=doubtful").body("items", hasSize(1)).body("items[0].answers", equalTo(6));
        judge("The registry is damaged.", 4, 0);
        list("").body("items", hasSize(0));
    }

    @Test
    void a_reference_that_staff_marked_as_dead_counts_until_the_text_no_longer_has_it() {
        post(Role.EDITOR, desk.slug() + "/5/references", Map.of("url", DEAD, "dead", "true"))
                .then()
                .statusCode(303);
        list("&reason=dead-reference").body("items", hasSize(1)).body("items[0].deadReferences[0]", equalTo(DEAD));
        page("/admin/catalogs/" + desk.slug() + "/5").body(containsString("It works again"));
        post(Role.EDITOR, desk.slug() + "/5/references", Map.of("url", "javascript:alert(1)", "dead", "true"))
                .then()
                .statusCode(422);

        int revision = desk.change("5", "{\"causes\": [{\"explanation\": \"It was never installed.\"}]}");
        desk.approve(Role.REVIEWER, "5", revision).then().statusCode(200);
        list("").body("items", hasSize(0));
    }

    @Test
    void readers_learn_nothing_of_it_and_editors_see_how_many_are_overdue() {
        post(Role.EDITOR, desk.slug() + "/5/date", Map.of("reviewOn", today().toString()));
        call().get("/api/v1/care").then().statusCode(401);
        Desk.as(Role.ENGINEER).get("/api/v1/care").then().statusCode(403);
        call().get(desk.entry("5")).then().statusCode(200).body(not(containsString("review")));
        page("/admin").body(containsString("Overdue entries"));
    }

    @Test
    void the_list_goes_on_where_the_page_before_ended() {
        desk.publish("6", CONTENT);
        for (var code : List.of("5", "6")) {
            post(Role.EDITOR, desk.slug() + "/" + code + "/date", Map.of("reviewOn", today().toString()));
        }
        var next =
                list("&limit=1").body("items[0].code", equalTo("5")).extract().<String>path("next");
        list("&limit=1&after=" + next)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("6"))
                .body("next", nullValue());
    }

    @Test
    void counts_are_for_staff_and_from_five_on_for_everyone() throws SQLException {
        var address = desk.entry("5") + "/verdicts";
        judge("It was never installed.", 2, 2);
        call().get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("items", hasSize(2))
                .body("items[0].explanation", equalTo("It was never installed."))
                .body("items[0].yes", nullValue())
                .body("items[0].answers", nullValue());
        Desk.as(Role.EDITOR)
                .get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items[0].yes", equalTo(2))
                .body("items[0].answers", equalTo(4))
                .body("items[1].answers", equalTo(0));
        judge("It was never installed.", 1, 0);
        call().get(address)
                .then()
                .body("items[0].yes", equalTo(3))
                .body("items[0].answers", equalTo(5))
                .body("items[1].answers", nullValue());
        call().get(desk.entry("99") + "/verdicts").then().statusCode(404);
        call().get(desk.entry("no-code") + "/verdicts").then().statusCode(400);
    }

    private ValidatableResponse list(String more) {
        return Desk.as(Role.EDITOR)
                .get("/api/v1/care?catalog=" + desk.slug() + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String address) {
        return given().cookie(TestPeople.COOKIE, session(Role.EDITOR))
                .get(address)
                .then()
                .statusCode(200);
    }

    private static Response post(Role role, String address, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .cookie(TestPeople.COOKIE, session(role))
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/admin/care/" + address);
    }

    /** Signing in hashes a password, which is slow on purpose. */
    private static String session(Role role) {
        return SESSIONS.computeIfAbsent(role, TestPeople::session);
    }

    private void judge(String explanation, int yes, int no) throws SQLException {
        update("insert into cause_verdict as v (entry_id, cause, yes, no)"
                + " select entry_id, left(encode(sha256('" + explanation + "'), 'hex'), 16), " + yes + ", " + no
                + " from published_entry where " + entry()
                + " on conflict (entry_id, cause) do update set yes = v.yes + excluded.yes, no = v.no + excluded.no");
    }

    private String entry() {
        return "code = '5' and catalog_id = (select id from catalog where slug = '" + desk.slug() + "')";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
