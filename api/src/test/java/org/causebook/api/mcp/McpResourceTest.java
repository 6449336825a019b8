package org.causebook.api.mcp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class McpResourceTest {

    @Test
    void a_client_agrees_on_a_version_and_learns_what_there_is() {
        send("initialize", """
                {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}""")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", nullValue())
                .body("jsonrpc", equalTo("2.0"))
                .body("id", equalTo(1))
                .body("result.protocolVersion", equalTo("2025-06-18"))
                .body("result.serverInfo.name", equalTo("causebook"))
                .body("result.capabilities.keySet()", hasItems("tools", "resources"));
        send("initialize", "{\"protocolVersion\": \"1999-01-01\"}")
                .body("result.protocolVersion", equalTo("2025-11-25"));
        client().body("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                .post("/mcp")
                .then()
                .statusCode(202)
                .body(emptyString());
        send("tools/list", "{}")
                .body(
                        "result.tools.name",
                        contains("look_up_codes", "search_entries", "read_entry", "scan_log", "list_catalogs"))
                .body("result.tools.annotations.readOnlyHint", contains(true, true, true, true, true));
        send("ping", "{}").body("result", notNullValue()).body("error", nullValue());
    }

    @Test
    void codes_are_looked_up_in_the_shape_of_the_api_and_in_words() {
        var api = given().get("/api/v1/codes?code=0x80110408&catalog=iissync").jsonPath();
        call("look_up_codes", "{\"codes\": [\"0x80110408\"], \"catalog\": \"iissync\"}")
                .body("result.isError", equalTo(false))
                .body("result.structuredContent", equalTo(api.getMap("$")))
                .body("result.content[0].type", equalTo("text"))
                .body("result.content[0].text", containsString("Probable cause (suspected): IP addresses conflict."));
        call("look_up_codes", "{\"text\": \"IISSYNC failed with 0x80110408\", \"codes\": null}")
                .body("result.structuredContent.lookups[0].canonical", equalTo("2148598792"));
    }

    @Test
    void the_other_tools_answer_as_the_api_does_too() {
        call("search_entries", "{\"text\": \"IP addresses conflict\"}")
                .body("result.structuredContent.hits.entry.code", hasItem("2148598792"))
                .body("result.content[0].text", containsString("/catalogs/iissync/2148598792"));
        call("read_entry", "{\"catalog\": \"iissync\", \"code\": \"-2146368504\"}")
                .body("result.structuredContent.code", equalTo("2148598792"))
                .body("result.content[0].text", containsString("What to do: "));
        call("scan_log", "{\"text\": \"all is well\\nIISSYNC failed with 0x80110408\"}")
                .body("result.structuredContent.found[0].line", equalTo(2))
                .body("result.content[0].text", containsString("1 code in 2 lines"));
        call("list_catalogs", "{\"limit\": 500}")
                .body("result.structuredContent.items.slug", hasItem("iissync"))
                .body("result.content[0].text", containsString("iissync: IISSYNC status codes, 16 entries"));
    }

    @Test
    void resources_are_catalogs_and_entries() {
        send("resources/list", "{}").body("result.resources.uri", hasItem("causebook://catalogs/iissync"));
        send("resources/templates/list", "{}").body("result.resourceTemplates.name", contains("catalog", "entry"));
        read("causebook://catalogs/iissync")
                .body("result.contents.mimeType", contains("application/json", "text/plain"))
                .body("result.contents[0].text", containsString("\"slug\":\"iissync\""));
        read("causebook://catalogs/iissync/0x80110408")
                .body("result.contents[1].text", containsString("IP addresses conflict."));
        for (var none : new String[] {
            "causebook://catalogs/nowhere",
            "causebook://catalogs/iissync/77",
            "causebook://catalogs/iissync/%zz",
            "causebook://catalogs/iissync/%00",
            "file:///etc/passwd",
            ""
        }) {
            read(none).statusCode(200).body("error.code", equalTo(-32002));
        }
        send("resources/list", "{\"cursor\": \"forged\"}").body("error.code", equalTo(-32602));
    }

    @Test
    void a_token_opens_internal_catalogs_and_nothing_else_does() {
        var desk = Desk.open("\"visibility\": \"internal\"");
        desk.publish("3735928563", Desk.CONTENT);
        var entry = "{\"catalog\": \"%s\", \"code\": \"3735928563\"}".formatted(desk.slug());
        call("read_entry", entry).body("result.isError", equalTo(true));
        read("causebook://catalogs/" + desk.slug()).body("error.code", equalTo(-32002));
        call("list_catalogs", "{\"limit\": 500}")
                .body("result.structuredContent.items.slug", not(hasItem(desk.slug())));
        var session = TestPeople.session(Role.ENGINEER);
        toolCall(client().cookie(TestPeople.COOKIE, session), "read_entry", entry)
                .body("result.isError", equalTo(true));
        var token = client().header("Authorization", TestPeople.bearer(Role.ENGINEER));
        toolCall(token, "read_entry", entry).body("result.structuredContent.catalog", equalTo(desk.slug()));
        toolCall(client().header("Authorization", "Bearer wrong"), "list_catalogs", "{}")
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look_up_codes {}",
                "look_up_codes {\"codes\": [], \"text\": \"\"}",
                "look_up_codes {\"codes\": [3]}",
                "look_up_codes {\"codes\": \"3\"}",
                "look_up_codes {\"codes\": [\"3\"], \"text\": \"3\"}",
                "look_up_codes {\"codes\": [\"no code\"]}",
                "look_up_codes {\"codes\": [\"3\"], \"catalog\": \"nowhere\"}",
                "look_up_codes {\"code\": \"3\"}",
                "look_up_codes [1]",
                "search_entries {}",
                "search_entries {\"text\": \"a\\u0000b\"}",
                "search_entries {\"text\": \"a\\ud800b\"}",
                "search_entries {\"text\": \"a\", \"limit\": 0}",
                "search_entries {\"text\": \"a\", \"limit\": 1e400}",
                "search_entries {\"text\": \"a\", \"after\": \"forged\"}",
                "search_entries {\"text\": \"a\", \"outcome\": \"doom\"}",
                "search_entries {\"text\": \"a\", \"catalog\": \"a b\"}",
                "read_entry {\"catalog\": \"iissync\"}",
                "read_entry {\"catalog\": \"iissync\", \"code\": \"٣\"}",
                "read_entry {\"catalog\": \"../../x\", \"code\": \"3\"}",
                "scan_log {\"text\": \"x\", \"catalogs\": [\"nowhere\"]}",
                "list_catalogs {\"limit\": 999999999999999}"
            })
    void a_wrong_argument_is_told_to_the_assistant_in_words(String line) {
        var parts = line.split(" ", 2);
        call(parts[0], parts[1])
                .statusCode(200)
                .body("result.isError", equalTo(true))
                .body("result.structuredContent", nullValue())
                .body("result.content[0].text", not(containsString("Exception")));
    }

    @Test
    void a_text_that_is_too_long_for_a_tool_is_refused_with_the_limit() {
        call("search_entries", "{\"text\": \"" + "x y ".repeat(3_000) + "\"}")
                .body("result.content[0].text", containsString("at most 8192 characters"));
        call("scan_log", "{\"text\": \"" + "0x80110408 ".repeat(20_000) + "\"}")
                .body("result.isError", equalTo(true))
                .body("result.content[0].text", containsString("at most 200000 characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}]",
                "{}",
                "\"text\"",
                "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 7}"
            })
    void what_is_no_message_is_refused_as_json_rpc_says(String body) {
        client().body(body).post("/mcp").then().statusCode(400).body("error.code", equalTo(-32600));
    }

    @Test
    void odd_requests_get_the_answers_of_http() {
        client().body("{").post("/mcp").then().statusCode(400).contentType("application/problem+json");
        client().body("[".repeat(100_000)).post("/mcp").then().statusCode(400);
        client().body("").post("/mcp").then().statusCode(400);
        client().body("\"" + "x".repeat(3_000_000) + "\"").post("/mcp").then().statusCode(413);
        given().contentType("text/plain").body("{}").post("/mcp").then().statusCode(415);
        given().get("/mcp").then().statusCode(405).header("Allow", containsString("POST"));
        given().delete("/mcp").then().statusCode(405);
        client().header("MCP-Protocol-Version", "1999-01-01")
                .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(400);
        client().header("Mcp-Session-Id", "unknown")
                .body("{\"jsonrpc\": \"2.0\", \"id\": \"a\", \"method\": \"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("id", equalTo("a"));
        send("completion/complete", "{}").body("error.code", equalTo(-32601));
        send("tools/call", "{\"name\": \"rm\"}").body("error.code", equalTo(-32602));
        send("tools/call", "[]").body("error.code", equalTo(-32602));
    }

    /** A page whose own name leads to this server sends that name in both headers. */
    @Test
    void pages_of_other_origins_are_refused_also_when_the_name_of_the_host_is_theirs() {
        client().header("Origin", "http://evil.example:8080")
                .header("Host", "evil.example:8080")
                .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(403);
        given().header("Origin", "http://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/mcp")
                .then()
                .statusCode(lessThan(300))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static ValidatableResponse read(String address) {
        return send("resources/read", "{\"uri\": \"" + address + "\"}");
    }

    private static ValidatableResponse call(String tool, String arguments) {
        return toolCall(client(), tool, arguments);
    }

    private static ValidatableResponse toolCall(RequestSpecification client, String tool, String arguments) {
        return send(client, "tools/call", "{\"name\": \"%s\", \"arguments\": %s}".formatted(tool, arguments));
    }

    private static ValidatableResponse send(String method, String params) {
        return send(client(), method, params);
    }

    private static ValidatableResponse send(RequestSpecification client, String method, String params) {
        return client.body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": %s}"
                        .formatted(method, params))
                .post("/mcp")
                .then();
    }

    private static RequestSpecification client() {
        return given().contentType("application/json").accept("application/json, text/event-stream");
    }
}
