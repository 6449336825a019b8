package org.causebook.api.scan;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logs tell of people and machines: what is scanned is neither stored nor logged, whatever becomes of the request. */
@QuarkusTest
class ScanPrivacyTest {

    private static final String SECRET = "Xanthippe-4711";
    private static final String LOG = "10:15:00 user " + SECRET + " got error 0x80110408 and " + SECRET + "\n";

    @Inject
    DataSource database;

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord event) {
            messages.add(event.getMessage() + Arrays.toString(event.getParameters()) + event.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void a_scanned_text_is_in_no_table_and_in_no_line_of_the_log() throws SQLException {
        send(200, given().contentType("text/plain").body(LOG));
        send(200, given().contentType("application/json").body("{\"text\": \"" + SECRET + " error 5\"}"));
        send(
                400,
                given().contentType("application/json").body("{\"text\": \"" + SECRET + "\", \"" + SECRET + "\": 1}"));
        send(400, given().contentType("application/json").body("{\"text\": \"" + SECRET));
        send(413, given().contentType("text/plain").body(LOG.repeat(11_000_000 / LOG.length())));
        given().multiPart("text", LOG)
                .multiPart("file", "setup.log", LOG.getBytes(UTF_8))
                .post("/scan")
                .then()
                .statusCode(200);

        assertThat(messages).noneMatch(message -> message.contains(SECRET));
        assertThat(tablesWith(SECRET)).isEmpty();
    }

    @Test
    void the_answer_of_a_scan_is_for_no_cache() {
        assertThat(given().multiPart("text", LOG).post("/scan").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    private static void send(int status, RequestSpecification request) {
        request.post("/api/v1/scans").then().statusCode(status);
    }

    private List<String> tablesWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                var question = "select count(*) from \"" + table + "\" t where cast(t as text) like '%" + text + "%'";
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(question)) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
