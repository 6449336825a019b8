package org.causebook.api.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.account.TestPeople.COOKIE;
import static org.causebook.api.account.TestPeople.bearer;
import static org.causebook.api.account.TestPeople.session;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class BackupResourceTest {

    private static final String BACKUP = "/api/v1/backup";

    @Test
    void an_administrator_gets_everything_as_one_file() throws IOException {
        var answer = take();

        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", equalTo("no-store"))
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"causebook-\\d{8}T\\d{6}Z\\.zip\""));
        var parts = unzip(answer.asByteArray());
        var manifest = new ObjectMapper().readTree(parts.get("manifest.json"));
        assertThat(manifest.path("format").asInt()).isEqualTo(1);
        assertThat(parts).hasSize(manifest.path("tables").size() + 1);
        assertThat(parts)
                .containsKeys("tables/catalog.copy", "tables/revision.copy", "tables/account.copy", "tables/audit.copy")
                .doesNotContainKey("tables/flyway_schema_history.copy");
    }

    @Test
    void a_backup_tells_of_itself_in_the_audit_trail() throws IOException {
        var answer = take();

        var name = answer.header("Content-Disposition").replaceAll(".*\"(.*)\"", "$1");
        assertThat(unzip(answer.asByteArray()).get("tables/audit.copy")).contains("backup-taken", "backups/" + name);
    }

    @Test
    void asking_for_the_headers_alone_takes_no_backup_and_leaves_no_trace() {
        var before = backupsTaken();

        RestAssured.given()
                .header("Authorization", bearer(Role.ADMINISTRATOR))
                .head(BACKUP)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", equalTo("no-store"));
        call().header("Authorization", bearer(Role.REVIEWER))
                .head(BACKUP)
                .then()
                .statusCode(403);
        assertThat(backupsTaken()).isEqualTo(before);

        take().then().statusCode(200);
        assertThat(backupsTaken()).hasSize(before.size() + 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINEER", "EDITOR", "REVIEWER"})
    void nobody_below_an_administrator_gets_one(Role role) {
        call().header("Authorization", bearer(role)).get(BACKUP).then().statusCode(403);
    }

    @Test
    void a_backup_is_not_for_the_anonymous_nor_for_a_session() {
        call().get(BACKUP).then().statusCode(401);
        call().cookie(COOKIE, session(Role.ADMINISTRATOR)).get(BACKUP).then().statusCode(401);
    }

    private static List<String> backupsTaken() {
        return RestAssured.given()
                .header("Authorization", bearer(Role.ADMINISTRATOR))
                .get("/api/v1/audit?action=backup-taken&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.subject");
    }

    /** Not held against the description of the API: there is nothing to check in bytes. */
    private static Response take() {
        return RestAssured.given()
                .header("Authorization", bearer(Role.ADMINISTRATOR))
                .get(BACKUP);
    }

    private static Map<String, String> unzip(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
