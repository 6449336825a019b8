package org.causebook.api.caching;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The database stops answering in the worst way: it keeps its connections, and is silent on them. */
@QuarkusTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that holds a process")
class DatabaseOutageTest {

    private static final String KNOWN = "/api/v1/codes/1722";

    private static final long MINUTE = 60;

    /** As many connections as the pool may have. */
    private static final int POOL = 16;

    @Inject
    DataSource database;

    private HeldDatabase held;
    private Connection outsideThePool;
    private String bearer;

    @BeforeEach
    void hold() throws Exception {
        bearer = TestPeople.bearer(Role.EDITOR);
        await().atMost(MINUTE, SECONDS).until(() -> ready().statusCode() == 200);
        call().get(KNOWN);
        call().header("Accept", "text/html").get("/codes/1722");
        outsideThePool = connect();
        held = HeldDatabase.hold(database);
    }

    /** A connection like those of the pool, which nobody closes because of an outage. */
    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        var properties = new Properties();
        properties.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
        properties.setProperty("password", config.getValue("quarkus.datasource.password", String.class));
        properties.setProperty(
                "socketTimeout",
                config.getValue("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", String.class));
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), properties);
    }

    @AfterEach
    void letGo() throws SQLException {
        held.letGo();
        outsideThePool.close();
        await().atMost(MINUTE, SECONDS).until(() -> ready().statusCode() == 200);
    }

    @Test
    void what_was_looked_up_before_is_still_answered_and_marked_as_stale() {
        awaitOutage();

        var answer = call().get(KNOWN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Instant.parse(answer.header("Causebook-Stale"))).isBefore(Instant.now());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(call().header("Accept", "text/html").get("/codes/1722").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everything_else_fails_fast_and_says_when_to_come_back() {
        var givenUpByTheDriver = CompletableFuture.runAsync(this::awaitTimeout);

        var write = call().header("Authorization", bearer)
                .contentType("application/json")
                .body(
                        "{\"slug\": \"outage\", \"title\": \"Outage\", \"summary\": \"None.\", \"notation\": \"status32\"}")
                .post("/api/v1/catalogs");
        assertThat(givenUpByTheDriver).isNotDone();
        assertUnavailable(write);

        awaitOutage();

        for (var path : new String[] {"/api/v1/catalogs", "/api/v1/codes/4711", "/catalogs", "/"}) {
            assertUnavailable(call().get(path));
        }
        assertThat(call().header("Accept", "text/html").get("/").contentType()).startsWith("text/html");
    }

    /** The pool makes new connections one after the other, and each attempt hangs as long as the driver allows. */
    @Test
    void others_who_wait_for_new_connections_keep_nobody_waiting() throws Exception {
        var givenUpByTheDriver = CompletableFuture.runAsync(this::awaitTimeout);
        // It has an open connection, and waits for an answer on it, before the others ask for new ones.
        var read = CompletableFuture.supplyAsync(
                () -> call().header("Authorization", bearer).get("/api/v1/work"),
                command -> new Thread(command).start());
        SECONDS.sleep(1);
        var pollers = IntStream.range(0, POOL)
                .mapToObj(poller -> CompletableFuture.runAsync(this::ask, command -> new Thread(command).start()))
                .toList();

        var answer = read.get(MINUTE, SECONDS);

        assertThat(givenUpByTheDriver).isNotDone();
        assertUnavailable(answer);
        awaitOutage();
        held.letGo();
        await().atMost(MINUTE, SECONDS).until(() -> ready().statusCode() == 200);
        assertThat(call().header("Authorization", bearer).get("/api/v1/work").statusCode())
                .isEqualTo(200);
        assertThat(pollers).allSatisfy(poller -> assertThat(poller).succeedsWithin(MINUTE, SECONDS));
    }

    @Test
    void all_is_well_as_soon_as_the_database_is_back() {
        awaitOutage();

        held.letGo();

        await().atMost(MINUTE, SECONDS).until(() -> ready().statusCode() == 200);
        var answer = call().get(KNOWN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Causebook-Stale")).isNull();
        assertThat(call().header("Authorization", bearer).get("/api/v1/work").statusCode())
                .isEqualTo(200);
    }

    /** As a sender in the background does. */
    private void ask() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException noAnswer) {
            // Comes back later.
        }
    }

    private void awaitTimeout() {
        try (var statement = outsideThePool.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException timedOut) {
            throw new IllegalStateException(timedOut);
        }
    }

    private static void awaitOutage() {
        await().atMost(MINUTE, SECONDS).until(() -> ready().statusCode() == 503);
    }

    private static Response ready() {
        return call().get("/q/health/ready");
    }

    private static void assertUnavailable(Response response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isNotNull();
    }
}
