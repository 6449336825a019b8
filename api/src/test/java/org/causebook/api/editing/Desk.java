package org.causebook.api.editing;

import static org.causebook.api.contract.Api.call;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;

/** Where people edit in tests: what each of them sends, and a catalog of their own. */
public final class Desk {

    /** The usual content of an entry, complete. */
    public static final String CONTENT = """
            {"symbol": "REGDB_E_CLASSNOTREG", "meaning": "A class is not registered.", "outcome": "error",
             "causes": [{"explanation": "It was never installed.", "confidence": "confirmed"}]}""";

    private static final String MERGE = "application/merge-patch+json";

    private final String slug;

    private Desk(String slug) {
        this.slug = slug;
    }

    /** A new catalog that wants four eyes. */
    public static Desk open() {
        return open("\"fourEyes\": true");
    }

    /** A new catalog with more settings. */
    public static Desk open(String settings) {
        var desk = new Desk(
                "test-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        as(Role.ADMINISTRATOR, """
                {"slug": "%s", "title": "Tests", "summary": "Made by a test.", "notation": "status32", %s}""".formatted(desk.slug, settings))
                .post("/api/v1/catalogs")
                .then()
                .statusCode(201);
        return desk;
    }

    public String slug() {
        return slug;
    }

    public String catalog() {
        return "/api/v1/catalogs/" + slug;
    }

    public String entry(String code) {
        return catalog() + "/codes/" + code;
    }

    /** A request of the person with that role. */
    public static RequestSpecification as(Role role) {
        return call().header("Authorization", TestPeople.bearer(role));
    }

    /** A request with a body. */
    public static RequestSpecification as(Role role, String json) {
        return as(role).contentType("application/json").body(json);
    }

    /** A request that changes some fields. */
    public static RequestSpecification patch(Role role, String tag, String json) {
        return as(role).header("If-Match", tag).contentType(MERGE).body(json);
    }

    Response create(Role role, String code, String content) {
        return as(role, "{\"code\": \"%s\", \"content\": %s}".formatted(code, content))
                .post(catalog() + "/codes");
    }

    /** Has the editor add an entry with that content; its draft has version 1. */
    public void begin(String code, String content) {
        create(Role.EDITOR, code, content).then().statusCode(201);
    }

    public Response submit(Role role, String code, String tag) {
        return as(role, "{\"comment\": \"For review\"}").header("If-Match", tag).post(entry(code) + "/revisions");
    }

    public Response approve(Role role, String code, int revision) {
        return as(role, "{}").post(entry(code) + "/revisions/" + revision + "/approval");
    }

    /** Has the editor write an entry and the reviewer publish it. */
    public void publish(String code, String content) {
        begin(code, content);
        submit(Role.EDITOR, code, "\"1\"").then().statusCode(201);
        approve(Role.REVIEWER, code, 1).then().statusCode(200);
    }

    /** Has the editor change a published entry, and hands the draft in. */
    public int change(String code, String patch) {
        var tag = as(Role.EDITOR).post(entry(code) + "/draft").then().extract().header("ETag");
        var saved = patch(Role.EDITOR, tag, patch)
                .patch(entry(code) + "/draft")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return submit(Role.EDITOR, code, saved).then().statusCode(201).extract().path("number");
    }
}
