package org.causebook.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.Test;

/** Walks one entry through its life by the examples of requests; what is answered are the examples of answers. */
@QuarkusTest
class EditingExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CATALOG = "/api/v1/catalogs/printing";
    private static final String ENTRY = CATALOG + "/codes/2147746132";
    private static final String DRAFT = ENTRY + "/draft";
    private static final String REVISIONS = ENTRY + "/revisions";

    private String editor = "";
    private String reviewer = "";

    @Test
    void the_examples_tell_the_life_of_an_entry() throws IOException {
        editor = TestPeople.newToken(TestPeople.someone(Role.EDITOR));
        reviewer = TestPeople.newToken(TestPeople.someone(Role.ADMINISTRATOR));
        catalog();
        draft();
        review();
        publish();
        retire();
        notes();
        check("archiveCatalog", reviewer(tag()).delete(CATALOG));
        check("reopenCatalog", reviewer(tag()).post(CATALOG + "/reopening"));
    }

    private void catalog() throws IOException {
        check("createCatalog", body(reviewer(""), "createCatalog").post("/api/v1/catalogs"));
        var settings = CATALOG + "/settings";
        check("showCatalogSettings", editor("").get(settings));
        check(
                "replaceCatalogSettings",
                body(reviewer(tag()), "replaceCatalogSettings").put(settings));
        check(
                "changeCatalogSettings",
                patch(reviewer(tag()), "changeCatalogSettings").patch(settings));
        check("checkCode", editor("").get(CATALOG + "/readings?code=0x80040154"));
    }

    private void draft() throws IOException {
        check("createEntry", body(editor(""), "createEntry").post(CATALOG + "/codes"));
        check("showDraft", editor("").get(DRAFT));
        check("replaceDraft", body(editor("\"1\""), "replaceDraft").put(DRAFT));
        check("changeDraft", patch(editor("\"2\""), "changeDraft").patch(DRAFT));
        check("openDraft", editor("").post(DRAFT));
        check("listEntryDrafts", reviewer("").get(ENTRY + "/drafts"));
        check("listDrafts", editor("").get("/api/v1/drafts?limit=1"));
        check("showEntryWork", reviewer("").get(ENTRY + "/work"));
        check("listWork", reviewer("").get("/api/v1/entries?catalog=printing"));
    }

    private void review() throws IOException {
        check("submitDraft", body(editor("\"3\""), "submitDraft").post(REVISIONS));
        check("showRevision", reviewer("").get(REVISIONS + "/1"));
        check("listReviews", lastReviews());
        check("returnRevision", body(reviewer(""), "returnRevision").post(REVISIONS + "/1/return"));
        check("showWork", editor("").get("/api/v1/work"));
        change();
        check("withdrawRevision", editor("").post(REVISIONS + "/2/withdrawal"));
        change();
    }

    private void publish() throws IOException {
        check("approveRevision", body(reviewer(""), "approveRevision").post(REVISIONS + "/3/approval"));
        editor("").post(DRAFT).then().statusCode(201);
        editor("\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"symbol\": null}")
                .patch(DRAFT)
                .then()
                .statusCode(200);
        check("compareDraft", editor("").get(DRAFT + "/diff"));
        editor("\"2\"")
                .contentType("application/json")
                .body("{}")
                .post(REVISIONS)
                .then()
                .statusCode(201);
        reviewer("")
                .contentType("application/json")
                .body("{}")
                .post(REVISIONS + "/4/approval")
                .then()
                .statusCode(200);
        check("listRevisions", reviewer("").get(REVISIONS));
        check("compareRevisions", reviewer("").get(REVISIONS + "/3/diff?with=4"));
        check("listEditions", call().get(ENTRY + "/editions"));
        check("showEdition", call().get(ENTRY + "/editions/1"));
        check("compareEditions", call().get(ENTRY + "/editions/1/diff?with=2"));
        check("restoreRevision", editor("").post(REVISIONS + "/3/restoration"));
        reviewer("")
                .contentType("application/json")
                .body("{}")
                .post(REVISIONS + "/5/approval")
                .then()
                .statusCode(200);
    }

    private void retire() throws IOException {
        check("retireEntry", editor("").delete(ENTRY + "?reason=Replaced%20by%20another%20code."));
        reviewer("")
                .contentType("application/json")
                .body("{}")
                .post(REVISIONS + "/6/approval")
                .then()
                .statusCode(200);
        check("reopenEntry", body(editor(""), "reopenEntry").post(ENTRY + "/reopening"));
    }

    private void notes() throws IOException {
        var added = body(editor(""), "addNote").post(ENTRY + "/notes");
        check("addNote", added);
        check("listNotes", reviewer("").get(ENTRY + "/notes"));
        editor("").delete(added.header("Location")).then().statusCode(204);
    }

    /** Hands the same text in again. */
    private void change() {
        var tag = editor("").post(DRAFT).header("ETag");
        editor(tag)
                .contentType("application/json")
                .body("{}")
                .post(REVISIONS)
                .then()
                .statusCode(201);
    }

    /** The version of the settings. */
    private String tag() {
        return editor("").get(CATALOG + "/settings").header("ETag");
    }

    private RequestSpecification editor(String tag) {
        return as(editor, tag);
    }

    private RequestSpecification reviewer(String tag) {
        return as(reviewer, tag);
    }

    /** The newest come last, and other tests leave more in review than a page has. */
    private Response lastReviews() {
        var page = reviewer("").get("/api/v1/reviews?limit=500");
        for (var next = page.path("next"); next != null; next = page.path("next")) {
            page = reviewer("").get("/api/v1/reviews?limit=500&after=" + next);
        }
        return page;
    }

    private static RequestSpecification as(String token, String tag) {
        var request = call().header("Authorization", "Bearer " + token);
        return tag.isEmpty() ? request : request.header("If-Match", tag);
    }

    private static RequestSpecification body(RequestSpecification request, String operation) throws IOException {
        return request.contentType("application/json").body(request(operation));
    }

    private static RequestSpecification patch(RequestSpecification request, String operation) throws IOException {
        return request.contentType("application/merge-patch+json").body(request(operation));
    }

    private static String request(String operation) throws IOException {
        return JSON.writeValueAsString(Examples.read(operation + "-request"));
    }

    private static void check(String operation, Response answer) throws IOException {
        JsonNode said = Masked.of(JSON.readTree(answer.asString()));
        JsonNode example = JSON.valueToTree(Examples.read(operation));
        assertThat(said).as(operation).isEqualTo(Masked.of(example));
    }
}
