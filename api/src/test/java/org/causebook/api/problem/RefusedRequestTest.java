package org.causebook.api.problem;

import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusedRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1", "/api/v1/nothing", "/api/v1/codes/3/4", "/q/nothing"})
    void an_unknown_path_is_a_problem(String path) {
        call().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/codes/3 | GET, HEAD, OPTIONS",
                "PUT | /api/v1/catalogs/iissync/codes | GET, HEAD, OPTIONS, POST",
                "PUT | /api/v1/catalogs/iissync/codes/3 | DELETE, GET, HEAD, OPTIONS",
                "GET | /api/v1/lookups | OPTIONS, POST",
                "TRACE | /api/v1/catalogs | GET, HEAD, OPTIONS, POST"
            })
    void a_method_that_an_address_does_not_have_is_refused_with_those_it_has(
            String method, String path, String allowed) {
        call().request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo(allowed))
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void options_names_the_methods_of_the_address() {
        call().options("/api/v1/lookups").then().statusCode(204).header("Allow", equalTo("OPTIONS, POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/csv", "application/xml"})
    void a_form_that_cannot_be_served_is_refused(String form) {
        call().accept(form)
                .get("/api/v1/codes/3")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/codes/3;x",
                "/api/v1/codes;x/3",
                "/api/v1/codes/3%3Bx",
                "/api/v1/codes/3%3bx",
                "/api/v1/codes%2F3",
                "/api/v1/codes%2f3",
                "/api/v1/codes/3%5C",
                "/api/v1/codes/3%5c",
                "/api/v1/codes/%ff",
                "/api/v1/codes/%ED%A0%80",
                "/api/v1/codes/3?catalog=%C3%28"
            })
    void an_address_with_two_meanings_or_none_is_refused(String path) {
        call().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/refused-address"));
    }

    @Test
    void a_semicolon_in_the_query_is_nothing_special() {
        call().get("/api/v1/catalogs/iissync/codes?q=%3B").then().statusCode(200);
    }

    @Test
    void an_address_that_is_too_long_is_refused() {
        call().get("/api/v1/codes/" + "1".repeat(9000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/address-too-long"));
    }
}
