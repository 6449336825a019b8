package org.causebook.api.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.causebook.account.Actor;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.causebook.mail.DeliverMails;
import org.causebook.signin.DeleteExpired;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real mails to a real mail server, which is not always there, or well. */
@QuarkusTest
class MailTest {

    private static final String EMAIL = "/api/v1/account/email";
    private static final String SETTINGS = "/api/v1/account/notifications";

    @Inject
    DataSource database;

    @Inject
    DeliverMails deliver;

    @Inject
    DeleteExpired expired;

    private Actor ruth = TestPeople.actor(Role.READER);
    private String token = "";
    private String address = "";

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void meet() {
        ruth = TestPeople.someone(Role.REVIEWER);
        token = TestPeople.newToken(ruth);
        address = ruth.login() + "@example.org";
        desk = Desk.open();
    }

    @Test
    void notifications_are_sent_at_once_to_an_address_that_was_confirmed() {
        try (var office = PostOffice.open()) {
            as(token, "{\"channels\": {\"mentioned\": \"mail\"}}")
                    .put(SETTINGS)
                    .then()
                    .statusCode(200);
            var asked = choose(office);
            assertThat(asked.subject()).isEqualTo("Confirm your e-mail address");
            assertThat(asked.all()).contains("Auto-Submitted: auto-generated").contains("From: Causebook <");
            mention("5", "Too early.");
            given().get(asked.confirmation())
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Referrer-Policy", equalTo("no-referrer"));
            as(token).get(EMAIL).then().body("confirmed", equalTo(false));
            confirm(asked);
            as(token).get(EMAIL).then().body("email", equalTo(address)).body("confirmed", equalTo(true));

            mention("6", "Is this right?\nSee there.");

            var letter = office.await(address, 2);
            assertThat(letter.subject())
                    .isEqualTo(TestPeople.login(Role.EDITOR) + " mentioned you in a note on " + desk.slug() + " 6");
            assertThat(letter.text())
                    .contains("> @" + ruth.login() + " Is this right?\n> See there.\n")
                    .contains("https://causes.example.org/admin/catalogs/" + desk.slug() + "/6#notes\n")
                    .contains("https://causes.example.org/admin/notifications/settings");
            assertThat(office.lettersTo(address)).hasSize(2);
            await().atMost(Duration.ofSeconds(10)).until(() -> rows("mail") == 0);
        }
    }

    @Test
    void a_day_is_one_mail_without_what_was_read() throws SQLException {
        try (var office = PostOffice.open()) {
            as(token, "{\"channels\": {\"mentioned\": \"daily-mail\"}}").put(SETTINGS);
            confirm(choose(office));
            mention("5", "One.");
            mention("6", "Two.");
            mention("7", "Three.");
            int first = as(token).get("/api/v1/notifications?limit=3").path("items[2].id");
            as(token).post("/api/v1/notifications/" + first + "/read").then().statusCode(204);
            assertThat(rows("mail")).isEqualTo(3);
            update("update mail set due_at = now() where address_id in (" + mine() + ")");

            var letter = office.await(address, 2);

            assertThat(letter.subject()).isEqualTo("2 things that concern you in Causebook");
            assertThat(letter.text())
                    .contains("> @" + ruth.login() + " Two.")
                    .contains("Three.")
                    .doesNotContain("One.");
            await().atMost(Duration.ofSeconds(10)).until(() -> rows("mail") == 0);
            assertThat(office.lettersTo(address)).hasSize(2);
        }
    }

    @Test
    void nothing_is_sent_to_whoever_may_not_read_it_any_more() throws SQLException {
        try (var office = PostOffice.open()) {
            as(token, "{\"channels\": {\"mentioned\": \"daily-mail\"}}").put(SETTINGS);
            confirm(choose(office));
            mention("5", "A secret.");
            Desk.patch(Role.ADMINISTRATOR, "\"0\"", "{\"role\": \"engineer\"}")
                    .patch("/api/v1/accounts/" + ruth.login())
                    .then()
                    .statusCode(200);
            update("update mail set due_at = now() where address_id in (" + mine() + ")");

            await().atMost(Duration.ofSeconds(20)).until(() -> rows("mail") == 0);
            assertThat(office.lettersTo(address)).hasSize(1);

            Desk.patch(Role.ADMINISTRATOR, "\"1\"", "{\"active\": false}")
                    .patch("/api/v1/accounts/" + ruth.login())
                    .then()
                    .statusCode(200);
            expired.deleteExpired();
            assertThat(count("select count(*) from mail_address where address = '" + address + "'"))
                    .isZero();
        }
    }

    @Test
    void two_nodes_do_not_take_the_same_mail() throws SQLException {
        update("insert into mail_address (account_id, address, confirmed_at) values (" + ruth.accountId() + ", '"
                + address + "', now())");
        update("insert into mail (address_id, kind, due_at) select id, 'confirmation', now() + interval '1 hour' from"
                + " mail_address where address = '" + address + "'");
        update("update mail set due_at = now() where address_id in (" + mine() + ")");

        var taken = new CopyOnWriteArrayList<Long>();
        var nodes = Stream.generate(() -> new Thread(() -> deliver.claim(100).stream()
                        .filter(job -> job.mail().to().value().equals(address))
                        .forEach(job -> taken.add(job.mail().id()))))
                .limit(8)
                .toList();
        nodes.forEach(Thread::start);
        nodes.forEach(MailTest::join);

        assertThat(taken).hasSizeLessThanOrEqualTo(1);
        assertThat(count("select max(attempts) from mail where address_id in (" + mine() + ")"))
                .isEqualTo(1);
    }

    @Test
    void a_server_that_refuses_or_is_away_gets_the_mail_later_and_nothing_waits_for_it() throws SQLException {
        var begun = Instant.now();
        as(token, "{\"email\": \"" + address + "\"}").put(EMAIL).then().statusCode(200);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        await().atMost(Duration.ofSeconds(20)).until(() -> attempts() == 1);
        assertThat(count("select count(*) from mail_address where busy_until is not null and address = '" + address
                        + "'"))
                .isLessThanOrEqualTo(1);
        try (var office = PostOffice.open()) {
            office.await(address, 1);
            assertThat(office.lettersTo(address)).hasSize(1);
        }
    }

    @Test
    void a_server_that_never_answers_is_left_and_does_not_get_the_mail_when_it_wakes() throws Exception {
        var connections = new CopyOnWriteArrayList<Socket>();
        try (var silent = new ServerSocket(PostOffice.port(), 50, InetAddress.getLoopbackAddress())) {
            var accepting = new Thread(() -> {
                while (!silent.isClosed()) {
                    try {
                        connections.add(silent.accept());
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            accepting.start();
            as(token, "{\"email\": \"" + address + "\"}").put(EMAIL).then().statusCode(200);
            await().atMost(Duration.ofSeconds(20)).until(() -> !connections.isEmpty());
            var begun = Instant.now();
            call().get("/api/v1/codes/1722").then().statusCode(200);
            as(token).get(EMAIL).then().statusCode(200);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));

            await().atMost(Duration.ofSeconds(70)).until(() -> failedOnce());
            for (var connection : connections) {
                assertThat(isLeft(connection)).as("the client has hung up").isTrue();
            }
        }
    }

    /** Whether the other side has closed the connection. */
    private static boolean isLeft(Socket connection) throws IOException {
        connection.setSoTimeout(2_000);
        connection.getOutputStream().write("220 awake\r\n".getBytes(StandardCharsets.US_ASCII));
        try {
            return connection.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void a_mail_is_given_up_after_a_day_and_its_owner_reads_why() throws SQLException {
        as(token, "{\"email\": \"" + address + "\"}").put(EMAIL).then().statusCode(200);
        update("update mail set wanted_at = now() - interval '24 hours', due_at = now() where address_id in (" + mine()
                + ")");

        await().atMost(Duration.ofSeconds(20)).until(() -> rows("mail") == 0);
        as(token).get(EMAIL).then().body("trouble", containsString("refused")).body("email", equalTo(address));
        var session = TestPeople.session(Role.REVIEWER);
        given().cookie(TestPeople.COOKIE, session)
                .get("/admin/notifications/settings")
                .then()
                .statusCode(200)
                .body(containsString("E-mail address"));
    }

    @Test
    void who_deletes_the_address_deletes_what_was_to_be_sent() throws SQLException {
        as(token, "{\"email\": \"" + address + "\"}").put(EMAIL).then().statusCode(200);
        as(token).delete(EMAIL).then().statusCode(204);

        as(token).get(EMAIL).then().body("email", nullValue()).body("confirmed", equalTo(false));
        assertThat(everywhere(address)).isZero();
    }

    @Test
    void a_second_address_is_confirmed_anew_and_the_old_link_is_dead() {
        try (var office = PostOffice.open()) {
            var asked = choose(office);
            confirm(asked);
            var other = "other-" + address;
            as(token, "{\"email\": \"" + other + "\"}").put(EMAIL).then().body("confirmed", equalTo(false));
            given().get(asked.confirmation()).then().statusCode(404);
            var second = office.await(other, 1);
            given().post(second.confirmation() + "/delete").then().statusCode(200);
            as(token).get(EMAIL).then().body("email", nullValue());
        }
    }

    @Test
    void a_reader_is_told_once_and_the_address_is_gone() {
        var code = Long.toString(0xA9E0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
        var reader = "reader-" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@example.org";
        try (var office = PostOffice.open()) {
            var link = report(code, reader);
            given().get(link).then().body(containsString("We sent a mail to " + reader));
            var asked = office.await(reader, 1);
            assertThat(asked.text()).contains("You reported the code " + code);
            confirm(asked);
            given().get(link).then().body(containsString("We write to " + reader + " once"));

            desk.publish(code, Desk.CONTENT);

            var told = office.await(reader, 2);
            assertThat(told.subject()).isEqualTo("There is an answer about " + code);
            assertThat(told.text()).contains("https://causes.example.org/catalogs/" + desk.slug() + "/" + code + "\n");
            assertThat(told.text()).doesNotContain("/reports/");
            await().atMost(Duration.ofSeconds(10)).until(() -> everywhere(reader) == 0);
            given().get(link).then().body(not(containsString(reader)));
            assertThat(office.lettersTo(reader)).hasSize(2);
        }
    }

    @Test
    void whoever_confirms_after_the_answer_is_told_too() {
        var code = Long.toString(0xA9E0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
        var reader = "late-" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@example.org";
        try (var office = PostOffice.open()) {
            report(code, reader);
            var asked = office.await(reader, 1);
            desk.publish(code, Desk.CONTENT);
            confirm(asked);
            assertThat(office.await(reader, 2).subject()).startsWith("There is an answer");
        }
    }

    @Test
    void an_address_is_deleted_by_its_owner_by_an_editor_and_by_time() throws SQLException {
        var code = Long.toString(0xA9E0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
        var reader = "gone-" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@example.org";
        var link = report(code, reader);
        given().redirects().follow(false).post(link + "/forget-address").then().statusCode(303);
        assertThat(everywhere(reader)).isZero();

        report(code, reader);
        var id = count("select max(id) from report where code = '" + code + "'");
        given().cookie(TestPeople.COOKIE, TestPeople.session(Role.EDITOR))
                .header("Sec-Fetch-Site", "same-origin")
                .post("/admin/encountered/" + code + "/reports/" + id + "/delete");
        assertThat(everywhere(reader)).isZero();

        report(code, reader);
        update("update mail_address set created_at = now() - interval '4 days' where address = '" + reader + "'");
        expired.deleteExpired();
        assertThat(everywhere(reader)).isZero();
    }

    @Test
    void nobody_can_have_us_send_many_mails_to_somebody() {
        var code = Long.toString(0xA9E0_0000L + ThreadLocalRandom.current().nextInt(0x10000));
        var victim = "victim-" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@example.org";
        for (int i = 0; i < 3; i++) {
            report(code, victim);
        }
        send(code, victim.toUpperCase(Locale.ROOT)).then().statusCode(422).body(containsString("fault-email"));
        send(code, "anna@example.org\r\nBcc: bob@example.org").then().statusCode(422);
        assertThat(everywhere(victim)).isEqualTo(3);
    }

    @Test
    void a_guessed_link_leads_nowhere_and_a_header_stays_one_line() {
        given().get("/mail/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").then().statusCode(404);
        given().header("Sec-Fetch-Site", "same-origin").post("/mail/x").then().statusCode(404);
        assertThat(MailText.oneLine("a\r\nBcc: b@example.org\u2028c  d")).isEqualTo("a Bcc: b@example.org c d");
    }

    private static String report(String code, String reader) {
        return send(code, reader).then().statusCode(303).extract().header("Location");
    }

    private static Response send(String code, String reader) {
        return given().redirects()
                .follow(false)
                .formParams(Map.of("product", "Tests", "email", reader))
                .post("/codes/" + code + "/reports");
    }

    private PostOffice.Letter choose(PostOffice office) {
        as(token, "{\"email\": \"" + address + "\"}").put(EMAIL).then().statusCode(200);
        return office.await(address, 1);
    }

    private static void confirm(PostOffice.Letter letter) {
        given().redirects().follow(false).post(letter.confirmation()).then().statusCode(303);
    }

    private void mention(String code, String text) {
        desk.begin(code, Desk.CONTENT);
        var json = "{\"text\": \"@" + ruth.login() + " " + text.replace("\n", "\\n") + "\"}";
        Desk.as(Role.EDITOR, json).post(desk.entry(code) + "/notes").then().statusCode(201);
    }

    private String mine() {
        return "select id from mail_address where address = '" + address + "'";
    }

    private long rows(String table) {
        return count("select count(*) from " + table + " where address_id in (" + mine() + ")");
    }

    private long attempts() {
        return count("select coalesce(max(attempts), 0) from mail where address_id in (" + mine() + ")");
    }

    private boolean failedOnce() {
        return count("select count(*) from mail m join mail_address a on a.id = m.address_id where a.address = '"
                        + address + "' and m.attempts > 0 and a.busy_until is null")
                > 0;
    }

    /** In how many rows an address stands, wherever one could stand. */
    private long everywhere(String email) {
        return count("select (select count(*) from mail_address where address = '" + email + "')"
                + " + (select count(*) from audit where audit::text like '%" + email + "%')"
                + " + (select count(*) from event where event::text like '%" + email + "%')"
                + " + (select count(*) from report where report::text like '%" + email + "%')");
    }

    private long count(String sql) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static RequestSpecification as(String token) {
        return call().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification as(String token, String json) {
        return as(token).contentType("application/json").body(json);
    }
}
