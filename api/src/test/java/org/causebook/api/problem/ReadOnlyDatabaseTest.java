package org.causebook.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.contract.Api.call;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that answers and takes no changes, as a standby does until it is promoted. */
@QuarkusTest
class ReadOnlyDatabaseTest {

    private static final String READ_ONLY = "The database takes no changes at the moment, it is read-only.";
    private static final String NEW_CATALOG =
            "{\"slug\": \"standby\", \"title\": \"Standby\", \"summary\": \"None.\", \"notation\": \"status32\"}";

    @Inject
    AgroalDataSource database;

    private String bearer;
    private String session;

    @BeforeEach
    void makeReadOnly() throws SQLException {
        bearer = TestPeople.bearer(Role.ADMINISTRATOR);
        session = TestPeople.session(Role.EDITOR);
        // So long ago that their use would be noted now.
        execute("update session set last_used_at = last_used_at - interval '1 hour'");
        execute("update api_token set last_used_at = last_used_at - interval '1 hour'");
        execute("update account set last_seen_at = last_seen_at - interval '1 hour'");
        setReadOnly(true);
    }

    @AfterEach
    void makeWritable() throws SQLException {
        setReadOnly(false);
    }

    @Test
    void reading_goes_on() {
        for (var path :
                new String[] {"/api/v1/codes/1722", "/api/v1/catalogs", "/api/v1/search?q=server", "/", "/catalogs"}) {
            assertThat(call().get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(call().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void those_who_are_signed_in_read_as_before() {
        assertThat(call().header("Authorization", bearer).get("/api/v1/work").statusCode())
                .isEqualTo(200);
        assertThat(call().header("Authorization", bearer).get("/api/v1/account").statusCode())
                .isEqualTo(200);
        assertThat(page("/admin").statusCode()).isEqualTo(200);
        assertThat(page("/admin/entries").statusCode()).isEqualTo(200);
        assertThat(page("/admin/imports").statusCode()).isEqualTo(200);
    }

    @Test
    void writing_is_refused_in_plain_words() {
        var refused = call().header("Authorization", bearer)
                .contentType("application/json")
                .body(NEW_CATALOG)
                .post("/api/v1/catalogs");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
        assertThat(refused.jsonPath().getString("detail")).isEqualTo(READ_ONLY);
    }

    @Test
    void signing_in_is_refused_in_plain_words() {
        var refused = call().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParams(Map.of("login", TestPeople.login(Role.ADMINISTRATOR), "password", TestPeople.PASSWORD))
                .post("/sign-in");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.asString()).contains("Causebook takes no changes at the moment.");
    }

    private Response page(String path) {
        return call().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .cookie(TestPeople.COOKIE, session)
                .header("Accept", "text/html")
                .get(path);
    }

    /** For all connections that are made from now on; the pool makes all of its anew. */
    private void setReadOnly(boolean readOnly) throws SQLException {
        execute("alter database causebook " + (readOnly ? "set default_transaction_read_only = on" : "reset all"));
        database.flush(FlushMode.GRACEFUL);
        // A thread of the pool does that, in its own time.
        await().until(() -> connections(readOnly ? "on" : "off"));
    }

    /** Whether several connections at once all have that setting. */
    private boolean connections(String readOnly) throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 6; i++) {
                taken.add(database.getConnection());
            }
            for (var connection : taken) {
                try (var statement = connection.createStatement();
                        var setting = statement.executeQuery("show default_transaction_read_only")) {
                    if (!setting.next() || !setting.getString(1).equals(readOnly)) {
                        return false;
                    }
                }
            }
            return true;
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session characteristics as transaction read write");
            statement.execute(sql);
        }
    }
}
