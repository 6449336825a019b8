package org.causebook.api.http;

import static org.causebook.api.contract.Api.call;
import static org.causebook.api.contract.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CrossOriginTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null"})
    void the_pages_of_any_site_can_read_the_api_without_credentials(String origin) {
        call().header("Origin", origin)
                .get("/api/v1/codes/3")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag, Link"));
    }

    @Test
    void errors_can_be_read_too() {
        call().header("Origin", "https://elsewhere.example")
                .get("/api/v1/codes/--5")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void a_batch_can_be_sent_from_any_site_because_it_only_reads() {
        post("{\"codes\": [\"3\"]}")
                .header("Origin", "https://elsewhere.example")
                .post("/api/v1/lookups")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/api/v1/lookups | POST", "/api/v1/codes/3 | GET, HEAD", "/api/v1/catalogs/iissync | GET, HEAD"})
    void a_browser_that_asks_first_is_told_the_reading_methods_only(String path, String methods) {
        call().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "DELETE")
                .options(path)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", equalTo(methods));
    }

    @Test
    void pages_are_not_open_to_other_sites() {
        call().header("Origin", "https://elsewhere.example")
                .get("/nothing")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
