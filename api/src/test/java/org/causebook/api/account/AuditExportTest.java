package org.causebook.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = Logger.getLogger("org.causebook.audit");

    @Inject
    AuditTrail audit;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void record() {
        // Making these is recorded too.
        TestPeople.token(Role.ADMINISTRATOR);
        TestPeople.token(Role.EDITOR);
        LOG.addHandler(recorder);
        LOG.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        LOG.setLevel(Level.OFF);
        LOG.removeHandler(recorder);
    }

    @Test
    void every_record_is_a_line_newest_first_and_those_that_are_known_are_left_out() throws IOException {
        for (int n = 0; n < 3; n++) {
            add("exported-" + "abc".charAt(n));
        }
        var all = export("");
        assertThat(all).extracting(each -> each.path("id").asLong()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(all.subList(0, 3))
                .extracting(each -> each.path("action").asText())
                .containsExactly("exported-c", "exported-b", "exported-a");
        assertThat(all.get(0).path("after").path("line").asText()).isEqualTo("one\ntwo");

        assertThat(export("?since=" + all.get(2).path("id").asLong())).isEqualTo(all.subList(0, 2));
        assertThat(export("?since=" + all.get(0).path("id").asLong())).isEmpty();
        request(Role.ADMINISTRATOR, "?since=x").then().statusCode(400);
        request(Role.REVIEWER, "").then().statusCode(403);
    }

    @Test
    void the_log_has_a_record_once_its_change_is_made_and_never_one_that_was_taken_back() throws IOException {
        add("logged-well");
        assertThatIllegalStateException().isThrownBy(this::addAndFail);
        assertThat(lines).noneMatch(line -> line.contains("logged-in-vain"));
        var written =
                lines.stream().filter(line -> line.contains("logged-well")).toList();
        assertThat(written).hasSize(1).noneMatch(line -> line.contains("\n"));
        var record = JSON.readTree(written.get(0));
        assertThat(record).isEqualTo(export("").get(0));
    }

    private void add(String action) {
        var event = AuditEvent.of(action, "tests/audit", Map.of("line", "one\ntwo"));
        var editor = TestPeople.actor(Role.EDITOR);
        QuarkusTransaction.requiringNew().run(() -> audit.add(editor, event));
    }

    private void addAndFail() {
        var editor = TestPeople.actor(Role.EDITOR);
        QuarkusTransaction.requiringNew().run(() -> {
            audit.add(editor, AuditEvent.of("logged-in-vain", "tests/audit", Map.of()));
            throw new IllegalStateException("taken back");
        });
    }

    private static List<JsonNode> export(String query) throws IOException {
        var text = request(Role.ADMINISTRATOR, query)
                .then()
                .statusCode(200)
                .contentType("application/jsonl")
                .extract()
                .asString();
        var records = new ArrayList<JsonNode>();
        for (var line : text.lines().toList()) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    private static Response request(Role role, String query) {
        // No record is no line, and the contract takes an empty body for none.
        return RestAssured.given()
                .header("Authorization", TestPeople.bearer(role))
                .get("/api/v1/audit.jsonl" + query);
    }
}
