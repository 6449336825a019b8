package org.causebook.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    @Test
    void a_request_that_is_sent_again_is_answered_as_before_and_done_once() {
        var key = UUID.randomUUID().toString();
        var slug = "once-" + key;
        var first = create(key, slug, "One");
        first.then().statusCode(201).header(Once.REPLAYED, nullValue());
        var again = create(key, slug, "One");
        again.then()
                .statusCode(201)
                .header(Once.REPLAYED, "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_key_stands_for_one_request() {
        var key = UUID.randomUUID().toString();
        create(key, "once-" + key, "One").then().statusCode(201);
        create(key, "once-" + key, "Two").then().statusCode(422).body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void a_key_of_someone_else_is_another_key() {
        var key = UUID.randomUUID().toString();
        create(key, "once-" + key, "One").then().statusCode(201);
        create(Role.ADMINISTRATOR, key, "once-" + key, "One").then().statusCode(409);
    }

    @Test
    void what_failed_can_be_mended_and_sent_again() {
        var key = UUID.randomUUID().toString();
        create(key, "once-" + key, "").then().statusCode(400);
        create(key, "once-" + key, "One").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\u00e9"})
    void a_key_that_is_none_is_refused(String key) {
        create(key, "never", "One").then().statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private static Response create(String key, String slug, String title) {
        return create(Role.REVIEWER, key, slug, title);
    }

    private static Response create(Role role, String key, String slug, String title) {
        return post("{\"slug\": \"%s\", \"title\": \"%s\", \"summary\": \"s\", \"notation\": \"http\"}"
                        .formatted(slug, title))
                .header("Authorization", TestPeople.bearer(role))
                .header("Idempotency-Key", key)
                .post("/api/v1/catalogs");
    }
}
