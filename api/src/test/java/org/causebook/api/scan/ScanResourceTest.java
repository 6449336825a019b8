package org.causebook.api.scan;

import static io.restassured.RestAssured.given;
import static org.causebook.api.contract.Api.call;
import static org.causebook.api.contract.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScanResourceTest {

    @Test
    void a_code_is_found_with_its_place_and_its_answer() {
        scan("10:15:00 begun\r\n10:15:01 IISSYNC failed with 0x80110408.\n")
                .body("lines", equalTo(2))
                .body("total", equalTo(1))
                .body("complete", equalTo(true))
                .body("found[0].line", equalTo(2))
                .body("found[0].column", equalTo(30))
                .body("found[0].text", equalTo("0x80110408"))
                .body("found[0].canonical", equalTo("2148598792"))
                .body("found[0].known", equalTo(true))
                .body("found[0].entries[0].catalog", equalTo("iissync"))
                .body("found[0].entries[0].url", equalTo("/catalogs/iissync/2148598792"))
                .body("found[0].readings", nullValue())
                .body("summary[0].entries[0].causes.size()", equalTo(1))
                .body("skipped.reason", contains("date"))
                .body("skipped.count", contains(2));
    }

    @Test
    void a_code_that_nobody_knows_is_decoded() {
        scan("hr = 0x80119999")
                .body("found[0].known", equalTo(false))
                .body("found[0].entries", empty())
                .body("found[0].readings[0].layout.facilityNames", contains("COMPLUS"))
                .body("summary[0].readings[0].layout.code", equalTo(0x9999));
    }

    @Test
    void the_catalog_that_the_log_names_answers_first_unless_the_caller_prefers_another() {
        scan("IISSYNC: error 3").body("catalogs", contains("iissync")).body(entry(), equalTo("iissync"));
        call().contentType("text/plain")
                .body("IISSYNC: error 3")
                .post("/api/v1/scans?catalog=windows")
                .then()
                .body("catalogs", contains("windows", "iissync"))
                .body(entry(), equalTo("windows"));
    }

    @Test
    void several_forms_of_one_code_are_one_line_of_the_summary() {
        scan("error 2148598792\nerror -2146368504\nerror 0x80110408")
                .body("found", hasSize(3))
                .body("summary", hasSize(1))
                .body("summary[0].count", equalTo(3))
                .body("summary[0].firstLine", equalTo(1));
    }

    @Test
    void json_is_taken_as_well_with_the_catalogs_that_come_first() {
        post("{\"text\": \"error 3\", \"catalogs\": [\"windows\", \"iissync\"]}")
                .post("/api/v1/scans")
                .then()
                .statusCode(200)
                .body("found[0].entries.catalog", contains("windows", "iissync"));
    }

    @Test
    void a_clean_log_stays_clean_and_says_what_was_skipped() {
        scan("2026-01-05 10:00:00 10.0.0.1:8080 \"GET /5 HTTP/1.1\" 200 404 in 12 ms, pid=4711, v1.2.3\n")
                .body("found", empty())
                .body("summary", empty())
                .body("skipped.reason", hasItems("date", "ip-address", "success", "duration", "process-id"));
    }

    @Test
    void nothing_at_all_is_no_mistake() {
        // Not held against the description, which cannot say that a body may be empty.
        given().contentType("text/plain")
                .post("/api/v1/scans")
                .then()
                .statusCode(200)
                .body("lines", equalTo(0))
                .body("found", empty())
                .body("skipped", empty());
    }

    @Test
    void octets_that_are_no_text_spoil_nothing_else() {
        byte[] latin = "Zugriff verweigert \u00FC, error 0x80110408".getBytes(StandardCharsets.ISO_8859_1);
        scan(latin).body("found.canonical", hasItem("2148598792"));
        scan("\uFEFFerror 0x80110408".getBytes(StandardCharsets.UTF_16LE)).body("found[0].column", equalTo(7));
    }

    @Test
    void a_log_of_nine_megabytes_is_read_and_one_of_eleven_refused() {
        var line = "10:15:01 nothing of note happened to the queue of the worker, again and again and again\n";
        scan(line.repeat(9_000_000 / line.length()) + "error 0x80110408").body("total", equalTo(1));
        call().contentType("text/plain")
                .body(line.repeat(11_000_000 / line.length()))
                .post("/api/v1/scans")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void what_is_not_understood_is_refused() {
        post("{\"text\": \"error 3\", \"catalogs\": [\"nope\"]}")
                .post("/api/v1/scans")
                .then()
                .statusCode(400)
                .body("errors.field", contains("catalogs"));
        post("{\"log\": \"error 3\"}").post("/api/v1/scans").then().statusCode(400);
        post("{}").post("/api/v1/scans").then().statusCode(400).body("errors.field", contains("text"));
        call().contentType("text/csv").body("5").post("/api/v1/scans").then().statusCode(415);
    }

    private static ValidatableResponse scan(Object log) {
        var request = call().contentType("text/plain");
        return (log instanceof byte[] octets ? request.body(octets) : request.body(log.toString()))
                .post("/api/v1/scans")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
    }

    private static String entry() {
        return "found[0].entries[0].catalog";
    }
}
