package org.causebook.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.causebook.api.contract.Api.post;
import static org.causebook.api.editing.Desk.as;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** When the shipped catalogs were published is when this database was made. */
    private static final Set<String> TIMES = Set.of("publishedAt", "updatedAt", "at");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lookUpCode | /api/v1/codes/0x80110408?catalog=iissync",
                "lookUpCodes | /api/v1/codes?code=3&code=1722&catalog=iissync",
                "listCatalogs | /api/v1/catalogs?limit=1",
                "showCatalog | /api/v1/catalogs/iissync",
                "listEntries | /api/v1/catalogs/iissync/codes?limit=2&sort=-code&outcome=error&cause=determined&q=nodes",
                "showEntry | /api/v1/catalogs/iissync/codes/2148598792",
                "showArticle | /api/v1/articles/Q224801",
                "listChanges | /api/v1/changes?limit=2",
                "searchEntries | /api/v1/search?q=enpoint%20mapper&catalog=windows&limit=20",
                "suggestWhileTyping | /api/v1/search/suggestions?q=COMADMIN_E_APP_F"
            })
    void the_example_of_an_answer_is_the_answer(String operation, String address) throws IOException {
        var answer = call().get(address).then().statusCode(200).extract().asString();
        assertThat(withoutTimes(JSON.readTree(answer))).isEqualTo(example(operation));
    }

    @ParameterizedTest
    @CsvSource({"lookUpMany, /api/v1/lookups", "scanLog, /api/v1/scans"})
    void the_example_of_a_request_is_answered_with_the_example_of_an_answer(String operation, String address)
            throws IOException {
        var request = JSON.writeValueAsString(Examples.read(operation + "-request"));
        var answer =
                post(request).post(address).then().statusCode(200).extract().asString();
        assertThat(withoutTimes(JSON.readTree(answer))).isEqualTo(example(operation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/yaml"})
    void it_is_json_whatever_is_accepted(String accepted) {
        call().header("Accept", accepted)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", startsWith("\""))
                .header("Cache-Control", startsWith("public"));
    }

    @Test
    void every_operation_has_an_example_for_its_answer_and_for_every_error() throws IOException {
        var document = document();
        var missing = new ArrayList<String>();
        for (var operation : operations(document)) {
            operation
                    .path("responses")
                    .properties()
                    .forEach(response -> whole(document, response.getValue())
                            .path("content")
                            .forEach(content -> {
                                if (!content.has("example")
                                        && content.path("examples").isEmpty()) {
                                    missing.add(operation.path("operationId").asText() + " " + response.getKey());
                                }
                            }));
        }
        assertThat(missing).isEmpty();
    }

    /** Clients made from the document accept what it names for an operation, which may be no more than problems. */
    @Test
    void every_operation_can_answer_with_a_type_that_the_document_names_for_it() throws IOException {
        var document = document();
        var refused = new ArrayList<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var types = new TreeSet<String>();
                    operation
                            .getValue()
                            .path("responses")
                            .forEach(response -> whole(document, response)
                                    .path("content")
                                    .fieldNames()
                                    .forEachRemaining(types::add));
                    var address = path.getKey().replaceAll("\\{[^}]+}", "1");
                    int status = call().header("Accept", String.join(", ", types))
                            .request(operation.getKey().toUpperCase(Locale.ROOT), address)
                            .statusCode();
                    if (status == 406) {
                        refused.add(operation.getValue().path("operationId").asText());
                    }
                }));
        assertThat(refused).isEmpty();
    }

    @Test
    void what_operations_have_in_common_is_said_once() throws IOException {
        var document = document();
        var said = operations(document).stream()
                .flatMap(operation -> operation.path("responses").properties().stream())
                .filter(response -> !response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
        assertThat(said).hasSizeGreaterThan(100).allSatisfy(response -> {
            assertThat(response.has("$ref")).isTrue();
            assertThat(whole(document, response).path("description").asText()).isNotBlank();
        });
        var responses = document.path("components").path("responses");
        assertThat(responses)
                .doesNotHaveDuplicates()
                .allSatisfy(response -> assertThat(
                                response.path("description").asText().split("; or: |\\.$"))
                        .doesNotHaveDuplicates());
    }

    @Test
    void an_example_is_of_the_type_that_it_is_an_example_of() throws IOException {
        var document = document();
        var contents = operations(document).stream()
                .flatMap(operation -> operation.path("responses").properties().stream())
                .flatMap(response -> response.getValue().path("content").valueStream())
                .filter(content -> content.path("schema").path("type").asText().equals("string"));
        assertThat(contents)
                .isNotEmpty()
                .allSatisfy(content ->
                        assertThat(content.path("example").isTextual()).isTrue());
        var lists = document.path("components")
                .path("schemas")
                .valueStream()
                .flatMap(schema -> schema.path("properties").valueStream())
                .filter(field -> field.path("type").asText().equals("array") && field.has("example"));
        assertThat(lists)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.path("example").isArray()).isTrue());
    }

    @Test
    void a_generated_client_has_arguments_in_the_order_of_the_path_and_bodies_with_fields() throws IOException {
        var document = document();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    var places = operation
                            .path("parameters")
                            .valueStream()
                            .filter(parameter -> parameter.path("in").asText().equals("path"))
                            .map(parameter -> path.getKey()
                                    .indexOf("{" + parameter.path("name").asText() + "}"))
                            .toList();
                    assertThat(places).as(path.getKey()).isSorted();
                    // Clients are generated for the first media type only.
                    var body = operation
                            .path("requestBody")
                            .path("content")
                            .valueStream()
                            .findFirst();
                    assertThat(body.map(content -> content.path("schema"))
                                    .map(schema -> schema.has("$ref")
                                            || schema.path("type").asText().equals("string"))
                                    .orElse(true))
                            .as(path.getKey())
                            .isTrue();
                }));
    }

    /** A generated client accepts the types that the operation names, which without a body are those of problems. */
    @Test
    void who_accepts_only_problems_can_call_what_answers_without_a_body() {
        as(Role.EDITOR)
                .accept("application/problem+json")
                .delete("/api/v1/account/tokens/0")
                .then()
                .statusCode(404);
    }

    private static List<JsonNode> operations(JsonNode document) {
        var operations = new ArrayList<JsonNode>();
        document.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    /** What a response refers to, or itself. */
    private static JsonNode whole(JsonNode document, JsonNode response) {
        return response.has("$ref") ? document.at(response.path("$ref").asText().substring(1)) : response;
    }

    @Test
    void every_operation_says_what_it_is_and_what_its_parameters_are() throws IOException {
        var operations = new ArrayList<String>();
        for (var operation : operations(document())) {
            operations.add(operation.path("operationId").asText());
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("description").asText()).isNotBlank();
            assertThat(operation.path("tags")).isNotEmpty();
            for (var parameter : operation.path("parameters")) {
                assertThat(parameter.path("description").asText())
                        .as(parameter.toString())
                        .isNotBlank();
            }
        }
        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "lookUpCode",
                        "lookUpCodes",
                        "lookUpMany",
                        "scanLog",
                        "listCatalogs",
                        "showCatalog",
                        "listEntries",
                        "showEntry",
                        "showArticle",
                        "listSightings",
                        "countSightings",
                        "showSighting",
                        "assignSighting",
                        "dismissSighting",
                        "reopenSighting",
                        "mergeSighting",
                        "takeBackup",
                        "listAccounts",
                        "addAccount",
                        "showAccount",
                        "changeAccount",
                        "resetPassword",
                        "listTokens",
                        "revokeToken",
                        "revokeTokens",
                        "listSessions",
                        "endSession",
                        "endSessions",
                        "resetSecondFactor",
                        "showSecondFactorRule",
                        "replaceSecondFactorRule",
                        "showOwnAccount",
                        "changePassword",
                        "listWebhooks",
                        "addWebhook",
                        "showWebhook",
                        "pauseWebhook",
                        "resumeWebhook",
                        "testWebhook",
                        "removeWebhook",
                        "listNotifications",
                        "readNotification",
                        "readNotifications",
                        "showNotificationSettings",
                        "replaceNotificationSettings",
                        "showEmail",
                        "listCare",
                        "listVerdicts",
                        "replaceEmail",
                        "removeEmail",
                        "listOwnTokens",
                        "addOwnToken",
                        "revokeOwnToken",
                        "listAudit",
                        "exportAudit",
                        "compareRevisions",
                        "compareDraft",
                        "showDraft",
                        "openDraft",
                        "replaceDraft",
                        "changeDraft",
                        "discardDraft",
                        "listEntryDrafts",
                        "listEditions",
                        "showEdition",
                        "compareEditions",
                        "showEntryWork",
                        "retireEntry",
                        "reopenEntry",
                        "restoreRevision",
                        "createEntry",
                        "planImport",
                        "importFile",
                        "listImports",
                        "showImport",
                        "listImportedEntries",
                        "cancelImport",
                        "undoImport",
                        "approveImport",
                        "returnImport",
                        "planContent",
                        "replaceContent",
                        "checkCode",
                        "listNotes",
                        "addNote",
                        "removeNote",
                        "approveRevision",
                        "returnRevision",
                        "withdrawRevision",
                        "createCatalog",
                        "showCatalogSettings",
                        "replaceCatalogSettings",
                        "changeCatalogSettings",
                        "archiveCatalog",
                        "reopenCatalog",
                        "submitDraft",
                        "listRevisions",
                        "showRevision",
                        "showWork",
                        "listWork",
                        "listReviews",
                        "listDrafts",
                        "listChanges",
                        "showVersion",
                        "dumpEntries",
                        "exportCatalog",
                        "exportEverything",
                        "exportSearch",
                        "searchEntries",
                        "suggestWhileTyping"));
    }

    @Test
    void every_schema_and_every_field_is_described() throws IOException {
        var bare = new ArrayList<String>();
        document().path("components").path("schemas").properties().forEach(schema -> {
            schema.getValue().path("properties").properties().forEach(field -> {
                if (!field.getValue().has("description") && !field.getValue().has("$ref")) {
                    bare.add(schema.getKey() + "." + field.getKey());
                }
            });
            if (!schema.getValue().has("description")) {
                bare.add(schema.getKey());
            }
        });
        assertThat(bare).isEmpty();
    }

    private static JsonNode document() throws IOException {
        return JSON.readTree(
                call().get("/q/openapi").then().statusCode(200).extract().asString());
    }

    private static JsonNode example(String name) {
        return withoutTimes(Examples.tree(name));
    }

    private static JsonNode withoutTimes(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TIMES.stream().filter(object::has).forEach(time -> {
                assertThat(object.path(time).asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
                object.put(time, "");
            });
        }
        if (node instanceof ObjectNode object && object.has("epoch")) {
            object.put("epoch", "");
        }
        node.forEach(DocumentTest::withoutTimes);
        return node;
    }
}
